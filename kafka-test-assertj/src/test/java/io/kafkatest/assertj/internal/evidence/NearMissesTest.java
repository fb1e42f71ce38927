package io.kafkatest.assertj.internal.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.kafkatest.ReceivedEvent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.assertj.core.presentation.StandardRepresentation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NearMissesTest {

    private final Show show = new Show(new StandardRepresentation(), Instant.EPOCH);

    record Address(String city, int zip) {}

    record Customer(String name, Address address, List<String> tags) {}

    @Test
    void theNearestIsTheOneWithTheFewestDifferences() {
        Customer wanted = new Customer("Ann", new Address("Zug", 6300), List.of("new"));

        assertThat(nearest(
                        wanted,
                        new Customer("Bob", new Address("Zug", 6301), List.of("new")),
                        new Customer("Ann", new Address("Zug", 6301), List.of("new")),
                        new Customer("Eve", new Address("Rom", 1), List.of())))
                .containsExactly("value.address.zip: expected 6300, was 6301");
    }

    @Test
    void mapsDifferByEntry() {
        assertThat(nearest(Map.of("a", 1, "b", 2), Map.of("a", 1, "b", 3)))
                .containsExactly("value.b: expected 2, was 3");
    }

    @Test
    void longTextsAreShownWhereTheyBeginToDiffer() {
        String same = "x".repeat(200);

        assertThat(nearest(same + "-expected-" + same, same + "-other-" + same))
                .singleElement()
                .asString()
                .startsWith("value: expected ...xxxxxxxxx-expected-xxx")
                .contains("xxx..., was ...xxxxxxxxx-other-xxx")
                .hasSizeLessThan(116);
    }

    @Test
    void whatHasNothingInCommonIsNotNear() {
        assertThat(nearest("abc", "xyz")).isEmpty();
        assertThat(nearest(1, 2)).isEmpty();
        assertThat(nearest("abc", 1, (Object) null)).isEmpty();
        assertThat(nearest(new Address("Zug", 1), new Address("Rom", 2), "Zug")).isEmpty();
    }

    @Test
    void aMissingTombstoneIsNearToNothing() {
        assertThat(nearest(null, "null", "abc")).isEmpty();
    }

    /** The lines on what differs in the nearest. */
    private List<String> nearest(@Nullable Object wanted, @Nullable Object... values) {
        List<ReceivedEvent<String, Object>> events = Stream.of(values)
                .map(value -> ReceivedEvent.readable(
                        new ConsumerRecord<byte[], byte[]>("payments", 0, 0, new byte[0], new byte[0]),
                        new ConsumerRecord<String, Object>("payments", 0, 0, "o-1", value)))
                .toList();
        return NearMisses.to("value", wanted, events, ConsumerRecord::value, show)
                .map(section ->
                        section.lines().stream().skip(1).map(String::strip).toList())
                .orElse(List.of());
    }
}
