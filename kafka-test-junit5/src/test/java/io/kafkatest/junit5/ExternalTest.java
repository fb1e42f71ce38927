package io.kafkatest.junit5;

import static io.kafkatest.assertj.KafkaAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.kafkatest.ClusterSpec;
import io.kafkatest.KafkaCluster;
import io.kafkatest.KafkaTestException;
import io.kafkatest.RunOn;
import io.kafkatest.TestTopic;
import io.kafkatest.TopicSerdes;
import io.kafkatest.assertj.TopicEventsAssert;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.opentest4j.TestAbortedException;

/** Test classes on a cluster that runs already. */
@Tag("own-cluster")
class ExternalTest {

    private static final String PREFIX = "kafka-test-\\d{8}T\\d{6}Z-[0-9a-f]{8}-";

    private static KafkaCluster others;

    @BeforeAll
    static void startTheClusterOfOthers() {
        others = KafkaCluster.start(
                ClusterSpec.builder().runOn(RunOn.IN_PROCESS).brokers(1).build());
        others.topic("payments", String.class, String.class).send("of others");
    }

    @AfterAll
    static void close() {
        others.close();
    }

    private static Map<String, String> parameters() {
        return new HashMap<>(Map.of(
                "kafka-test.run-on", "external", "kafka-test.external.bootstrap.servers", others.bootstrapServers()));
    }

    @AfterEach
    void nothing_is_left_and_nothing_else_is_touched() throws Exception {
        assertThat(others.admin().listTopics().names().get()).containsExactly("payments");
        assertThat(others.admin().listGroups().all().get()).isEmpty();
    }

    private static JupiterRun run(Class<?>... fixtures) {
        return JupiterRun.with(parameters(), fixtures);
    }

    private static JupiterRun runSkipping(Class<?>... fixtures) {
        Map<String, String> parameters = parameters();
        parameters.put("kafka-test.unsupported", "skip");
        return JupiterRun.with(parameters, fixtures);
    }

    @Test
    void have_topics_that_are_this_runs_only() {
        run(Topics.class, SameTopic.class).succeeds(3);

        assertThat(others.events("payments", TopicSerdes.of(String.class, String.class))
                        .records())
                .extracting(ConsumerRecord::value)
                .containsExactly("of others");
    }

    @KafkaTest(topics = @Topic(value = "accounts", partitions = 2))
    static class Topics {

        @Topic("payments")
        TestTopic<String, String> payments;

        @Topic
        TestTopic<String, String> refunds;

        @Test
        void have_names_that_begin_with_the_prefix_of_the_run(
                KafkaCluster kafka, @Topic("accounts") TestTopic<String, String> accounts) {
            assertThat(payments.name()).matches(PREFIX + "payments").isEqualTo(kafka.nameFor("payments"));
            assertThat(accounts.name()).isEqualTo(kafka.nameFor("accounts"));
            assertThat(accounts.partitions()).isEqualTo(2);
            assertThat(refunds.name()).startsWith(kafka.nameFor("refunds-"));
        }

        @Test
        void show_what_came_since_the_test_began(@Topic("payments") TopicEventsAssert<String, String> events) {
            payments.send("25 apples");

            events.containsExactlyValues("25 apples");
        }
    }

    @KafkaTest
    static class SameTopic {

        @Test
        void begins_empty(@Topic("payments") TestTopic<String, String> payments) {
            assertThat(payments.events().records()).isEmpty();
            payments.send("9 pears");
            assertThat(payments).containsExactlyValues("9 pears");
        }
    }

    @Test
    void have_clients_whose_ids_are_this_runs_only() {
        run(Clients.class).succeeds(2);
    }

    @KafkaTest
    static class Clients {

        @Topic("clients")
        TestTopic<String, String> topic;

        @Test
        void read_and_write(
                Producer<String, String> producer,
                @ClientConfig("group.id=billing") Consumer<String, String> billing,
                Consumer<String, String> consumer,
                KafkaCluster kafka)
                throws Exception {
            producer.send(new ProducerRecord<>(topic.name(), "25 apples")).get();
            consumer.subscribe(List.of(topic.name()));

            assertThat(Polling.poll(consumer, 1))
                    .extracting(ConsumerRecord::value)
                    .containsExactly("25 apples");
            assertThat(billing.groupMetadata().groupId()).isEqualTo(kafka.nameFor("billing"));
            assertThat(consumer.groupMetadata().groupId()).startsWith(kafka.nameFor(""));
        }

        @Test
        void are_in_a_transaction(
                @ClientConfig("transactional.id=till") Producer<String, String> producer,
                @ClientConfig("isolation.level=read_committed") Consumer<String, String> consumer,
                KafkaCluster kafka)
                throws Exception {
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>(topic.name(), "committed")).get();
            producer.commitTransaction();
            consumer.subscribe(List.of(topic.name()));

            assertThat(topic).containsExactlyValues("committed");
            assertThat(Polling.poll(consumer, 1))
                    .extracting(ConsumerRecord::value)
                    .containsExactly("committed");
            assertThat(kafka.admin()
                            .describeTransactions(List.of(kafka.nameFor("till")))
                            .all()
                            .get())
                    .hasSize(1);
        }
    }

    @Test
    void that_run_at_the_same_time_have_topics_of_their_own() {
        Map<String, String> parameters = parameters();
        parameters.put("junit.jupiter.execution.parallel.enabled", "true");
        parameters.put("junit.jupiter.execution.parallel.mode.classes.default", "concurrent");
        parameters.put("junit.jupiter.execution.parallel.config.strategy", "fixed");
        parameters.put("junit.jupiter.execution.parallel.config.fixed.parallelism", "4");

        JupiterRun.with(parameters, Topics.class, SameTopic.class, Clients.class)
                .succeeds(5);
    }

    @Test
    void may_have_a_cluster_started_for_them_all_the_same() {
        run(InProcess.class).succeeds(1);
    }

    @KafkaTest(runOn = RunOn.IN_PROCESS, cluster = ClusterUse.OWN, brokerConfig = "message.max.bytes=1000")
    static class InProcess {

        @Test
        void test(KafkaCluster kafka) {
            assertThat(kafka.bootstrapServers()).isNotEqualTo(others.bootstrapServers());
            assertThat(kafka.nameFor("payments")).isEqualTo("payments");
        }
    }

    @Test
    void do_not_get_the_version_that_the_build_wants_of_clusters_it_starts() {
        Map<String, String> parameters = parameters();
        parameters.put("kafka-test.version", "3.6.1");
        parameters.put("kafka-test.mode", "zookeeper");

        JupiterRun.with(parameters, SameTopic.class).succeeds(1);
    }

    @Test
    void are_refused_a_cluster_of_their_own() {
        fails(Own.class, """
                A cluster that no other test uses was asked for (ClusterUse.OWN).
                The cluster is one that runs already, and others use it too.
                Share it (ClusterUse.SHARED), or have a cluster started for this test with RunOn.IN_PROCESS.""");
    }

    @KafkaTest(cluster = ClusterUse.OWN)
    static class Own extends NeverRun {}

    @Test
    void are_refused_broker_settings() {
        fails(BrokerSettings.class, """
                The broker settings {message.max.bytes=1000} were asked for.
                The cluster is one that runs already, and its settings are not the tests' to choose.
                Remove the broker settings, or have a cluster started for this test with RunOn.IN_PROCESS.""");
    }

    @KafkaTest(brokerConfig = "message.max.bytes=1000")
    static class BrokerSettings extends NeverRun {}

    @Test
    void are_refused_a_version() {
        fails(Version.class, """
                Kafka 3.6.1 was asked for.
                The cluster is one that runs already, and its version is not the tests' to choose.
                Remove the version, or have a cluster started for this test with RunOn.IN_PROCESS.""");
    }

    @KafkaTest(version = "3.6.1")
    static class Version extends NeverRun {}

    @Test
    void are_refused_more_brokers_than_there_are() {
        fails(Brokers.class, """
                A cluster of 3 brokers was asked for.
                The cluster is one that runs already, and it has 1.
                Ask for 1, or have a cluster started for this test with RunOn.IN_PROCESS.""");
    }

    @KafkaTest(brokers = 3)
    static class Brokers extends NeverRun {}

    abstract static class NeverRun {

        @Test
        void test(KafkaCluster kafka) {
            throw new AssertionError("ran on " + kafka);
        }
    }

    private static void fails(Class<?> fixture, String message) {
        JupiterRun run = run(fixture);
        assertThat(run.failure()).isEqualTo(message);
        assertThat(run.failures().get(0)).isInstanceOf(KafkaTestException.class);
        run.results().testEvents().assertStatistics(tests -> tests.started(0));
    }

    @Test
    void are_skipped_with_the_reason_if_the_build_says_so() {
        are_skipped(Own.class, "A cluster that no other test uses was asked for (ClusterUse.OWN).\n");
        are_skipped(Brokers.class, "A cluster of 3 brokers was asked for.\n");
        are_skipped(Version.class, "Kafka 3.6.1 was asked for.\n");
        are_skipped(Constructed.class, "A cluster of 3 brokers was asked for.\n");
        are_skipped(Registered.class, "A cluster of 3 brokers was asked for.\n");
    }

    private static void are_skipped(Class<?> fixture, String asked) {
        JupiterRun run = runSkipping(fixture);
        run.results().testEvents().assertStatistics(tests -> tests.started(0));
        run.results()
                .containerEvents()
                .assertStatistics(containers -> containers.aborted(1).failed(0));
        assertThat(run.failures())
                .singleElement()
                .satisfies(failure -> assertThat(failure)
                        .isInstanceOf(TestAbortedException.class)
                        .hasMessageStartingWith(asked)
                        .hasMessageEndingWith("or have a cluster started for this test with RunOn.IN_PROCESS."));
    }

    @KafkaTest(brokers = 3)
    @TestInstance(Lifecycle.PER_CLASS)
    static class Constructed extends NeverRun {

        Constructed(KafkaCluster kafka) {
            throw new AssertionError("made with " + kafka);
        }
    }

    static class Registered extends NeverRun {

        @RegisterExtension
        static final KafkaTestExtension KAFKA =
                KafkaTestExtension.builder().brokers(3).build();
    }

    @Test
    void are_skipped_alone_if_the_extension_is_an_instances() {
        JupiterRun run = runSkipping(RegisteredInInstance.class);

        run.results()
                .testEvents()
                .assertStatistics(tests -> tests.started(1).aborted(1).failed(0));
    }

    static class RegisteredInInstance {

        @RegisterExtension
        final KafkaTestExtension kafka = KafkaTestExtension.builder().brokers(3).build();

        @Test
        void test() {
            throw new AssertionError("ran");
        }
    }

    @Test
    void are_skipped_with_their_nested_classes_only() {
        JupiterRun run = runSkipping(Outer.class);

        run.results().testEvents().assertStatistics(tests -> tests.started(1).succeeded(1));
        run.results().containerEvents().assertStatistics(containers -> containers.aborted(1));
    }

    @KafkaTest
    static class Outer {

        @Test
        void runs(@Topic TestTopic<String, String> topic) {
            topic.send("25 apples");

            assertThat(topic).containsExactlyValues("25 apples");
        }

        @Nested
        @KafkaTest(brokers = 3)
        class Inner extends NeverRun {}
    }

    @Test
    void are_skipped_in_the_middle_if_only_then_they_ask() {
        JupiterRun run = runSkipping(Killing.class);

        run.results()
                .testEvents()
                .assertStatistics(tests -> tests.started(1).aborted(1).failed(0));
        assertThat(run(Killing.class).failure()).isEqualTo("""
                Broker 1 was to be killed.
                Its cluster is one that runs already, and its brokers are not the tests' to stop.
                Have a cluster started for this test with RunOn.PROCESS.""");
    }

    @KafkaTest
    static class Killing {

        @Test
        void test(KafkaCluster kafka) {
            kafka.brokers().get(0).kill();
        }
    }

    @Test
    void fail_if_something_else_is_wrong_also_where_what_is_unsupported_is_skipped() {
        Map<String, String> parameters =
                new HashMap<>(Map.of("kafka-test.run-on", "external", "kafka-test.unsupported", "skip"));

        JupiterRun run = JupiterRun.with(parameters, SameTopic.class);

        run.results().containerEvents().assertStatistics(containers -> containers.failed(1));
        assertThat(run.failure()).isEqualTo("""
                A cluster that runs already was asked for.
                Nothing says where it is.
                Set kafka-test.external.bootstrap.servers, or name a file that has bootstrap.servers with \
                kafka-test.external-config.""");
    }

    @Test
    void fail_if_the_cluster_does_not_run() {
        Map<String, String> parameters = new HashMap<>(
                Map.of("kafka-test.run-on", "external", "kafka-test.external.bootstrap.servers", "127.0.0.1:1"));

        assertThat(JupiterRun.with(parameters, SameTopic.class).failure()).isEqualTo("""
                The cluster at 127.0.0.1:1 was asked for, which runs already.
                Nothing can be reached there: 127.0.0.1:1 (Connection refused).
                Start the cluster, or correct kafka-test.external.bootstrap.servers.""");
    }
}
