package io.kafkatest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.kafkatest.testing.ForkedJvm;
import io.kafkatest.testing.ToolProcesses;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A tool that would never end; its process is looked for in Linux's process table. */
@EnabledOnOs(OS.LINUX)
@Isolated("looks at the tools of the whole JVM")
class KafkaToolEndTest {

    private KafkaCluster kafka;
    private KafkaTool endless;

    @BeforeEach
    void start() {
        kafka = KafkaCluster.start();
        kafka.topic("orders", String.class, String.class).send("25 apples");
        endless = kafka.tool("kafka-console-consumer", "--topic", "orders");
    }

    @AfterEach
    void close() {
        kafka.close();
    }

    @Test
    void comesWithItsTimeout() {
        assertThatThrownBy(() -> endless.timeout(Duration.ofMillis(700)).run())
                .isInstanceOf(KafkaTestException.class)
                .hasMessageContaining("\nIt had not ended after 700 ms and was stopped");

        assertThat(ToolProcesses.ofThisJvm()).isEmpty();
    }

    @Test
    void comesWithAnInterruptionOfTheWaitingThread() throws Exception {
        FutureTask<String> failure = new FutureTask<>(() -> {
            try {
                return endless.run().stdout();
            } catch (KafkaTestException e) {
                return e.getMessage() + (Thread.interrupted() ? "\ninterrupted" : "");
            }
        });
        Thread thread = new Thread(failure);
        thread.start();
        await().until(() -> !ToolProcesses.ofThisJvm().isEmpty());

        thread.interrupt();

        assertThat(failure.get()).isEqualTo("""
                        %s was run with Kafka %s.
                        The thread that waited for its end was interrupted, so it was stopped.
                        See who interrupts the test: often it is a timeout.
                        interrupted""", endless, kafka.version());
        assertThat(ToolProcesses.ofThisJvm()).isEmpty();
    }

    @Test
    void comesWithTheEndOfItsCluster() {
        CompletableFuture<ToolResult> running = CompletableFuture.supplyAsync(endless::run);
        await().until(() -> !ToolProcesses.ofThisJvm().isEmpty());

        kafka.close();

        assertThat(ToolProcesses.ofThisJvm()).isEmpty();
        assertThatThrownBy(running::join)
                .isInstanceOf(CompletionException.class)
                .cause()
                .isInstanceOf(KafkaTestException.class)
                .hasMessage("""
                        %s was run with Kafka %s.
                        The cluster is closed.
                        Run tools before the cluster is closed, or start another one.""", endless, kafka.version());
    }

    @Test
    void comesBeforeItsBeginningIfTheClusterIsClosed() {
        kafka.close();

        assertThatThrownBy(endless::run)
                .isInstanceOf(KafkaTestException.class)
                .hasMessageContaining("\nThe cluster is closed.\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kill", "exit"})
    void comesWithTheJvmThatRanItHoweverThatEnds(String how) throws Exception {
        try (ForkedJvm jvm = ForkedJvm.of(EndlessToolMain.class).start(how)) {
            long tool = Long.parseLong(jvm.readLine());

            if (how.equals("kill")) {
                jvm.kill();
            } else {
                jvm.goOn();
            }

            await().atMost(Duration.ofSeconds(30)).until(() -> !isAlive(tool));
        }
    }

    private static boolean isAlive(long pid) {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }
}
