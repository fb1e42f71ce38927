package io.kafkatest.internal.topic;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PositionSetTest {

    private final PositionSet positions = new PositionSet();

    @Test
    void isEmptyAtFirst() {
        assertThat(positions.contains(record(0, 0))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 65_535, 65_536, Integer.MAX_VALUE + 1L, Long.MAX_VALUE})
    void holdsAPositionAndNoneBesideIt(long offset) {
        positions.add(record(1, offset));

        assertThat(positions.contains(record(1, offset))).isTrue();
        assertThat(positions.contains(record(0, offset))).isFalse();
        assertThat(positions.contains(record(1, offset ^ 1))).isFalse();
        assertThat(positions.contains(record(1, offset ^ (1L << 16)))).isFalse();
    }

    private static ConsumerRecord<String, String> record(int partition, long offset) {
        return new ConsumerRecord<>("payments", partition, offset, null, null);
    }
}
