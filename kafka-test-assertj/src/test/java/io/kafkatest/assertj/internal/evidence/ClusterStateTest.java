package io.kafkatest.assertj.internal.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.kafkatest.BrokerLogEvent;
import io.kafkatest.EventSnapshot;
import io.kafkatest.KafkaCluster;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ClusterStateTest {

    private static final Instant SINCE = Instant.parse("2026-01-02T03:04:05Z");

    @Test
    void whatTheClusterDoesNotAnswerIsSaidToBeUnknown() {
        KafkaCluster closed = KafkaCluster.start();
        closed.close();

        List<String> lines =
                ClusterState.lines(closed, new EventSnapshot<>("payments", SINCE, List.of(), Map.of(1, 5L, 0, 12L)));

        assertThat(lines.get(0)).isEqualTo("Topic payments: 2 partitions, end offsets {0: 12, 1: 5}");
        assertThat(lines.get(1)).startsWith("Consumer groups: ");
        assertThat(lines).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(120));
    }

    @Test
    void anInterruptedThreadIsToldSoAndStaysInterrupted() {
        try (KafkaCluster cluster = KafkaCluster.start()) {
            Thread.currentThread().interrupt();

            assertThat(ClusterState.lines(cluster, new EventSnapshot<>("payments", SINCE, List.of(), Map.of(0, 0L))))
                    .contains("Consumer groups: not asked, the thread is interrupted");
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void theBrokerLogIsShownSinceTheBeginning() {
        assertThat(BrokerLog.since(
                                SINCE,
                                List.of(
                                        log(-1, Level.WARNING, "before"),
                                        log(0, Level.INFO, "of no interest"),
                                        log(1, Level.WARNING, "a\nb"),
                                        log(2, Level.ERROR, "x".repeat(500))))
                        .orElseThrow()
                        .layout())
                .satisfiesExactly(
                        title -> assertThat(title).isEqualTo("Broker log since the test began: 1 error and 1 warning"),
                        line -> assertThat(line).matches("  \\d\\d:\\d\\d:06\\.0 WARN  a\\\\nb"),
                        line -> assertThat(line)
                                .matches("  \\d\\d:\\d\\d:07\\.0 ERROR x+ \\.\\.\\. x+")
                                .hasSize(120));
    }

    @Test
    void aLongBrokerLogIsShownInPart() {
        List<BrokerLogEvent> log = IntStream.range(0, 9)
                .mapToObj(second -> log(second, Level.WARNING, "warning " + second))
                .toList();

        Section section = BrokerLog.since(SINCE, log).orElseThrow();

        assertThat(section.title()).isEqualTo("Broker log since the test began: 9 warnings (last 5 shown)");
        assertThat(section.lines()).hasSize(5);
        assertThat(section.lines().get(4)).endsWith("warning 8");
    }

    @Test
    void aQuietBrokerLogIsNotMentioned() {
        assertThat(BrokerLog.since(SINCE, List.of(log(-1, Level.ERROR, "before"))))
                .isEmpty();
    }

    private static BrokerLogEvent log(int second, Level level, String message) {
        return new BrokerLogEvent(SINCE.plusSeconds(second), level, "kafka.Something", message, null);
    }
}
