package io.kafkatest.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NearestNameTest {

    private static final List<String> NAMES = List.of("orders", "payments", "log.retention.ms", "log.retention.bytes");

    @ParameterizedTest
    @ValueSource(strings = {"ordres", "order", "oders", "Orders", "orderss", "orders"})
    void isOneAFewSlipsAway(String name) {
        assertThat(NearestName.to(name, NAMES)).contains("orders");
    }

    @Test
    void mayDifferMoreTheLongerItIs() {
        assertThat(NearestName.to("log.retention.mills", NAMES)).contains("log.retention.ms");
    }

    @Test
    void isNoneWhenAllAreFarAway() {
        assertThat(NearestName.to("shipments-eu", NAMES)).isEmpty();
    }

    @Test
    void isNoneOfNone() {
        assertThat(NearestName.to("orders", List.of())).isEmpty();
    }

    @Test
    void isTheFirstByAlphabetOfEquallyNear() {
        assertThat(NearestName.to("topic-c", List.of("topic-b", "topic-a"))).contains("topic-a");
    }
}
