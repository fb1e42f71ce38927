package io.kafkatest.internal.external;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class RunPrefixTest {

    private static final Instant TIME = Instant.parse("2026-11-24T18:21:03.999Z");

    @Test
    void tellsWhenTheRunBegan() {
        assertThat(RunPrefix.begin(TIME).text()).matches("kafka-test-20261124T182103Z-[0-9a-f]{8}-");
    }

    @Test
    void isAnotherForEachRun() {
        assertThat(RunPrefix.begin(TIME)).isNotEqualTo(RunPrefix.begin(TIME));
    }

    @Test
    void isReadFromAName() {
        RunPrefix run = RunPrefix.begin(TIME);

        assertThat(RunPrefix.of(run.text() + "orders")).contains(run);
    }

    @Test
    void isReadFromANameOfSeveralLines() {
        RunPrefix run = RunPrefix.begin(TIME);

        assertThat(RunPrefix.of(run.text() + "a group\nof mine")).contains(run);
    }

    @Test
    void hasNothingThatKafkasMetricsConfuse() {
        assertThat(RunPrefix.begin(TIME).text()).doesNotContain(".", "_");
    }
}
