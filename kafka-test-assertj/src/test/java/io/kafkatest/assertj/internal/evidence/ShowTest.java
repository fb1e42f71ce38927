package io.kafkatest.assertj.internal.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.assertj.core.presentation.StandardRepresentation;
import org.junit.jupiter.api.Test;

class ShowTest {

    private static final Instant SINCE = Instant.parse("2026-01-02T03:04:05Z");

    private final Show show = new Show(new StandardRepresentation(), SINCE);

    @Test
    void valuesAreShownAsAssertJDoes() {
        assertThat(show.value(null)).isEqualTo("null");
        assertThat(show.value("a")).isEqualTo("\"a\"");
        assertThat(show.value(1L)).isEqualTo("1L");
        assertThat(show.value(List.of("a", 1))).isEqualTo("[\"a\", 1]");
    }

    @Test
    void aValueIsOnOneLine() {
        assertThat(show.value("a\r\n\tb\u0000")).isEqualTo("\"a\\r\\n\\tb\\u0000\"");
        assertThat(show.value(Collections.nCopies(30, "element")))
                .doesNotContain("\n")
                .contains("\"element\", \"element\"");
    }

    @Test
    void bytesAreShownAsHexAndText() {
        byte[] bytes = {0, 'a', (byte) 0xff};

        assertThat(show.value(bytes)).isEqualTo("0x0061ff \".a.\"");
        assertThat(show.value(ByteBuffer.wrap(bytes, 1, 1))).isEqualTo("0x61 \"a\"");
        assertThat(show.value(new org.apache.kafka.common.utils.Bytes(bytes))).isEqualTo("0x0061ff \".a.\"");
        assertThat(show.value(new byte[0])).isEqualTo("0x \"\"");
    }

    @Test
    void aToStringThatThrowsDoesNotHideTheFailure() {
        assertThat(show.value(new Unspeakable()))
                .isEqualTo("<UnsupportedOperationException from toString() of " + Unspeakable.class.getName() + ">");
    }

    private static final class Unspeakable {
        @Override
        public String toString() {
            throw new UnsupportedOperationException();
        }
    }

    @Test
    void headersAreShownAsTextIfTheyAreText() {
        RecordHeaders headers = new RecordHeaders();
        headers.add("trace-id", "abc".getBytes(StandardCharsets.UTF_8));
        headers.add("city", "Zürich".getBytes(StandardCharsets.UTF_8));
        headers.add("flags", new byte[] {1, 0});
        headers.add("none", null);

        assertThat(show.headers(headers)).isEqualTo("{trace-id=abc, city=Zürich, flags=0x0100 \"..\", none=null}");
        assertThat(show.header(null)).isEqualTo("null");
        assertThat(show.header("abc".getBytes(StandardCharsets.UTF_8))).isEqualTo("\"abc\"");
    }

    @Test
    void timesAreRelativeToTheBeginningUnlessFarFromIt() {
        assertThat(time(Duration.ZERO)).isEqualTo("+0 ms");
        assertThat(time(Duration.ofMillis(41))).isEqualTo("+41 ms");
        assertThat(time(Duration.ofMillis(1_500))).isEqualTo("+1.5 s");
        assertThat(time(Duration.ofSeconds(-20))).isEqualTo("-20 s");
        assertThat(time(Duration.ofSeconds(61))).isEqualTo("+1 min 1 s");
        assertThat(time(Duration.ofHours(2))).isEqualTo("2026-01-02T05:04:05Z");
        assertThat(show.time(-1)).isEqualTo("no timestamp");
    }

    private String time(Duration after) {
        return show.time(SINCE.plus(after).toEpochMilli());
    }

    @Test
    void aDurationIsWrittenAsPeopleDo() {
        assertThat(Text.duration(Duration.ofMillis(250))).isEqualTo("250 ms");
        assertThat(Text.duration(Duration.ofSeconds(5))).isEqualTo("5 s");
        assertThat(Text.duration(Duration.ofSeconds(10))).isEqualTo("10 s");
        assertThat(Text.duration(Duration.ofMinutes(2))).isEqualTo("2 min");
    }

    @Test
    void aCutKeepsSurrogatePairsWhole() {
        String smileys = "\uD83D\uDE00".repeat(50);

        for (int width = 6; width < 30; width++) {
            assertThat(Text.cut(smileys, width))
                    .hasSizeLessThanOrEqualTo(width)
                    .doesNotMatch("(?s).*[\\uD83D](?![\\uDE00]).*");
        }
    }
}
