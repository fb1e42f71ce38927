package io.kafkatest.assertj.internal.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.kafkatest.ReceivedEvent;
import io.kafkatest.ReceivedEvent.Unreadable;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.assertj.core.presentation.StandardRepresentation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EventTableTest {

    private static final Instant SINCE = Instant.parse("2026-01-02T03:04:05Z");

    private final Show show = new Show(new StandardRepresentation(), SINCE);

    @Test
    void putsColumnsBelowEachOther() {
        List<String> table = EventTable.of(
                "Events since the test began",
                List.of(
                        readable(11, 12, "o-1", "25 apples", "trace-id", "abc"),
                        readable(112, 1_250, "order-2", null, "trace-id", "abd", "tenant", "north")),
                show);

        assertThat(String.join("\n", table)).isEqualTo("""
                        Events since the test began: 2 (all shown)
                          partition@offset  after    key        headers                       value
                          payments-0@11     +12 ms   "o-1"      {trace-id=abc}                "25 apples"
                          payments-0@112    +1.25 s  "order-2"  {trace-id=abd, tenant=north}  null""");
    }

    @Test
    void leavesOutTheHeadersIfThereAreNone() {
        assertThat(EventTable.of("Events", List.of(readable(0, 0, "o-1", "a")), show))
                .containsExactly(
                        "Events: 1 (all shown)",
                        "  partition@offset  after  key    value",
                        "  payments-0@0      +0 ms  \"o-1\"  \"a\"");
    }

    @Test
    void saysThatThereIsNothing() {
        assertThat(EventTable.of("Events", List.of(), show)).containsExactly("Events: none");
    }

    @Test
    void showsAllOfTwenty() {
        assertThat(EventTable.of("Events", events(20), show)).hasSize(2 + 20).startsWith("Events: 20 (all shown)");
    }

    @Test
    void showsTheFirstAndTheLastOfMore() {
        List<String> table = EventTable.of("Events", events(1_234), show);

        assertThat(table)
                .hasSize(2 + 20)
                .startsWith("Events: 1,234 (first 10 and last 10 shown)")
                .anyMatch(line -> line.contains("payments-0@9 "))
                .noneMatch(line -> line.contains("payments-0@10 "))
                .noneMatch(line -> line.contains("payments-0@1223 "))
                .anyMatch(line -> line.contains("payments-0@1224 "));
    }

    @Test
    void fitsATerminalHoweverWideTheEventsAre() {
        ReceivedEvent<String, String> wide = readable(
                1_000_000_000,
                3_599_000,
                "k".repeat(500),
                "v".repeat(5_000) + "\n{\"end\": true}",
                "header".repeat(50),
                "h".repeat(500));

        List<String> table = EventTable.of("Events", List.of(wide), show);

        assertThat(table).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(120));
        assertThat(table.get(2)).contains("payments-0@1000000000", "+59 min 59 s", "\"kkk", "{header", "vvv ... ");
    }

    @Test
    void showsAKeyOfTheLengthOfAUuidWhole() {
        ReceivedEvent<String, String> event =
                readable(0, 41, "0190163d-8694-739b-aea5-966c26f8ad91", "v".repeat(500), "trace-id", "abc");

        assertThat(EventTable.of("Events", List.of(event), show).get(2))
                .contains("  \"0190163d-8694-739b-aea5-966c26f8ad91\"  {trace-id=abc}  \"vvv");
    }

    @Test
    void cutsWideValuesInTheMiddle() {
        String value = "begin " + "x".repeat(5_000) + " end";

        List<String> table = EventTable.of("Events", List.of(readable(0, 0, "o-1", value)), show);

        assertThat(table.get(2)).hasSize(120).contains("\"begin xxx", "xxx ... xxx", "xxx end\"");
    }

    @Test
    void showsBinaryAsHexAndText() {
        ReceivedEvent<byte[], byte[]> binary = binary(new byte[] {0, 1, 'a'}, bytes("a long text in bytes"));

        assertThat(EventTable.of("Events", List.of(binary), show).get(2))
                .isEqualTo("  payments-0@0      +0 ms  0x000161 \"..a\"  "
                        + "0x61206c6f6e67207465787420...79746573 \"a long text in bytes\" (20 bytes)");
    }

    @Test
    void showsWhatCannotBeReadAndWhy() {
        ReceivedEvent<String, String> unreadable = ReceivedEvent.unreadable(
                record(3, 41, bytes("o-1"), new byte[] {(byte) 0xff, 'x'}),
                new Unreadable(
                        "value",
                        "com.acme.OrderDeserializer",
                        new SerializationException("no order", new IllegalStateException("unexpected 0xff"))));

        assertThat(EventTable.of("Events", List.of(unreadable), show))
                .containsExactly(
                        "Events: 1 (all shown)",
                        "  partition@offset  after   key             value",
                        "  payments-0@3      +41 ms  0x6f2d31 \"o-1\"  0xff78 \".x\"",
                        "    value can't be read by OrderDeserializer: no order (IllegalStateException: unexpected 0xff)");
    }

    private static List<ReceivedEvent<String, String>> events(int number) {
        return IntStream.range(0, number)
                .mapToObj(offset -> readable(offset, offset, "o-1", "a"))
                .toList();
    }

    private static ReceivedEvent<String, String> readable(
            long offset, long after, String key, @Nullable String value, String... headers) {
        ConsumerRecord<String, String> record = record(offset, after, key, value);
        for (int i = 0; i < headers.length; i += 2) {
            record.headers().add(headers[i], bytes(headers[i + 1]));
        }
        return ReceivedEvent.readable(record(offset, after, bytes(key), bytes("")), record);
    }

    private static ReceivedEvent<byte[], byte[]> binary(byte[] key, byte[] value) {
        ConsumerRecord<byte[], byte[]> record = record(0, 0, key, value);
        return ReceivedEvent.readable(record, record);
    }

    private static <K, V> ConsumerRecord<K, V> record(long offset, long after, K key, @Nullable V value) {
        return new ConsumerRecord<>(
                "payments",
                0,
                offset,
                SINCE.toEpochMilli() + after,
                TimestampType.CREATE_TIME,
                0,
                0,
                key,
                value,
                new RecordHeaders(),
                Optional.empty());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
