package io.kafkatest.internal.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.kafkatest.BrokerLogEvent;
import io.kafkatest.internal.node.BrokerLog;
import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ContainerOutputTest {

    private final BrokerLog log = new BrokerLog(Level.OFF);
    private final Queue<Runnable> later = new ArrayDeque<>();
    private final ContainerOutput output = new ContainerOutput(log, later::add);

    @Test
    void anEventIsOneOfTheBrokersLog() {
        output.accept("[2026-11-25 01:02:03,004] WARN [Broker id=1] Careful. (kafka.server.KafkaServer)\n");
        later.forEach(Runnable::run);

        assertThat(log.events()).singleElement().satisfies(event -> {
            assertThat(event.level()).isEqualTo(Level.WARNING);
            assertThat(event.logger()).isEqualTo("kafka.server.KafkaServer");
            assertThat(event.message()).isEqualTo("[Broker id=1] Careful.");
            assertThat(event.stackTrace()).isNull();
        });
    }

    @Test
    void anEventHasItsStackTraceThoughItComesInPieces() {
        output.accept("[2026-11-25 01:02:03,004] ERROR It failed (kafka.server.KafkaServer)\r\n");
        output.accept("java.lang.IllegalState");
        output.accept("Exception: no\r\n");
        output.accept("\tat acme.Policy.validate(Policy.java:7)\n");
        assertThat(log.events()).isEmpty();
        later.forEach(Runnable::run);

        assertThat(log.events())
                .extracting(BrokerLogEvent::message, BrokerLogEvent::stackTrace)
                .containsExactly(tuple(
                        "It failed", "java.lang.IllegalStateException: no\n\tat acme.Policy.validate(Policy.java:7)"));
    }

    @Test
    void anEventEndsWhereTheNextBegins() {
        output.accept("""
                [2026-11-25 01:02:03,004] ERROR first (a.B)
                trace
                [2026-11-25 01:02:03,005] ERROR second (a.B)
                """);

        assertThat(log.events()).extracting(BrokerLogEvent::stackTrace).containsExactly("trace");

        later.forEach(Runnable::run);

        assertThat(log.events()).extracting(BrokerLogEvent::message).containsExactly("first", "second");
    }

    @Test
    void whatIsNoEventIsNotInTheLog() {
        output.accept("===> Running preflight checks ...\n");
        later.forEach(Runnable::run);

        assertThat(log.events()).isEmpty();
    }

    @Test
    void anEventThatNobodyWantsToSeeIsNotWaitedFor() {
        output.accept("[2026-11-25 01:02:03,004] INFO started (kafka.server.KafkaServer)\n");

        assertThat(later).isEmpty();
    }

    @Test
    void theLastLinesAreKept() {
        IntStream.range(0, 100).forEach(number -> output.accept("line " + number + "\n\n"));

        assertThat(output.lastLines().lines())
                .hasSize(16)
                .startsWith("", "  line 85")
                .endsWith("  line 99");
    }

    @Test
    void stackTracesLeaveRoomForWhatTheyAreAbout() {
        output.accept("Exception in thread \"main\" java.lang.Error: no\n");
        IntStream.range(0, 100).forEach(number -> output.accept("\tat acme.Main.main(Main.java:" + number + ")\n"));
        output.accept("Caused by: java.lang.Error: why\n\t... 99 more\n");

        assertThat(output.lastLines().lines())
                .containsExactly(
                        "", "  Exception in thread \"main\" java.lang.Error: no", "  Caused by: java.lang.Error: why");
    }

    @Test
    void nothingIsTheLastOfNothing() {
        assertThat(output.lastLines()).isEmpty();
    }
}
