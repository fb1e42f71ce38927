package io.kafkatest.connect;

import static io.kafkatest.connect.ConnectAssertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.testkit.engine.EventConditions.event;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.EventConditions.test;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.instanceOf;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;

import io.kafkatest.KafkaTestException;
import io.kafkatest.TestTopic;
import io.kafkatest.junit5.KafkaTest;
import io.kafkatest.junit5.KafkaTestExtension;
import io.kafkatest.junit5.Topic;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.assertj.core.api.Condition;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

/** How test classes get workers, and what becomes of those that can't. */
class InjectionTest {

    @Test
    void works_in_fields_parameters_and_nested_classes() {
        run(WithWorkerTest.class, RegisteredTest.class)
                .assertStatistics(statistics -> statistics.started(4).succeeded(4));
        assertThat(WithWorkerTest.statically).isNull();
    }

    @Test
    void a_test_that_fails_shows_what_connectors_have_failed_with() {
        run(BrokenSinkTest.class)
                .assertThatEvents()
                .haveExactly(
                        1,
                        event(
                                test("sinks"),
                                finishedWithFailure(
                                        instanceOf(AssertionError.class),
                                        new Condition<>(
                                                thrown -> Arrays.stream(thrown.getSuppressed())
                                                        .map(Throwable::getMessage)
                                                        .anyMatch(text -> text.startsWith(
                                                                        "Connectors of Kafka Connect ")
                                                                && text.contains("\n  sink  RUNNING  tasks: 0 FAILED\n")
                                                                && text.contains("DataException")),
                                                "with the connectors"))));
    }

    @Test
    void a_class_without_a_cluster_is_told_so() {
        EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(WithoutClusterTest.class))
                .execute()
                .containerEvents()
                .assertThatEvents()
                .haveExactly(1, event(finishedWithFailure(instanceOf(KafkaTestException.class), message("""
                                        The cluster of InjectionTest.WithoutClusterTest was asked for by another extension.
                                        The class has none for the whole class: it has no @KafkaTest, and no field with a KafkaTestExtension.
                                        Add @KafkaTest, or a static field with @RegisterExtension."""))));
    }

    private static Events run(Class<?>... classes) {
        EngineTestKit.Builder kit = EngineTestKit.engine("junit-jupiter");
        for (Class<?> type : classes) {
            kit.selectors(selectClass(type));
        }
        return kit.execute().testEvents();
    }

    @KafkaTest
    @Connect(
            connectors =
                    @Connector(
                            name = "heard",
                            file = "src/test/connect/connect-file-source.properties",
                            properties = "topic=heard"))
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    static class WithWorkerTest {

        static ConnectWorker statically;

        ConnectWorker field;

        @Test
        void hasIt(ConnectWorker parameter) {
            assertThat(parameter).isSameAs(field).isSameAs(statically);
            assertThat(parameter.connectors()).containsExactly("heard");
            assertThat(parameter.config("heard"))
                    .containsEntry("topic", "heard")
                    .containsEntry("connector.class", "FileStreamSource");
        }

        @Nested
        class Inside {

            ConnectWorker inner;

            @Test
            void hasTheSame() {
                assertThat(inner).isSameAs(field);
            }
        }

        @Nested
        @Connect
        class OfItsOwn {

            @Test
            void hasAnother(ConnectWorker parameter) {
                assertThat(parameter.connectors()).isEmpty();
            }
        }
    }

    @Connect
    static class RegisteredTest {

        @RegisterExtension
        static final KafkaTestExtension KAFKA = KafkaTestExtension.builder().build();

        @Test
        void hasIt(ConnectWorker connect) {
            assertThat(connect.connectors()).isEmpty();
        }
    }

    @KafkaTest
    @Connect
    static class BrokenSinkTest {

        @Test
        void sinks(ConnectWorker connect, @Topic TestTopic<String, String> lines, @TempDir Path folder) {
            connect.create(
                    "sink",
                    Map.of(
                            "connector.class", "FileStreamSink",
                            "topics", lines.name(),
                            "file", folder.resolve("sink.txt").toString()));
            lines.send("k", "no JSON");
            assertThat(connect).connector("sink").within(Duration.ofSeconds(20)).hasFailed();

            assertThat(folder.resolve("sink.txt")).hasContent("no JSON");
        }
    }

    @Connect
    static class WithoutClusterTest {

        @Test
        void hasNone(ConnectWorker connect) {
            assertThat(connect).isNotNull();
        }
    }
}
