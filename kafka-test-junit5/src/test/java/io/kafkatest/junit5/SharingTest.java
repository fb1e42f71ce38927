package io.kafkatest.junit5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.kafkatest.KafkaCluster;
import io.kafkatest.TestTopic;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.suite.api.SelectClasses;
import org.junit.platform.suite.api.Suite;

/** Who shares a cluster with whom. */
@Execution(ExecutionMode.SAME_THREAD)
class SharingTest {

    private static final Map<String, String> CLUSTER_IDS = Collections.synchronizedMap(new TreeMap<>());

    @BeforeEach
    void forget() {
        CLUSTER_IDS.clear();
    }

    @Test
    void classes_with_equal_specs() {
        JupiterRun.of(One.class, Two.class).succeeds(2);

        assertThat(CLUSTER_IDS).hasSize(2);
        assertThat(CLUSTER_IDS.get("One")).isEqualTo(CLUSTER_IDS.get("Two"));
    }

    @KafkaTest
    static class One {

        @Test
        void test(KafkaCluster kafka, @Topic("sharing") TestTopic<String, String> topic) {
            topic.send("25 apples");
            assertThat(topic.events().records()).hasSize(1);
            CLUSTER_IDS.put("One", kafka.clusterId());
        }
    }

    @KafkaTest
    static class Two {

        @Test
        void test(KafkaCluster kafka, @Topic("sharing") TestTopic<String, String> topic) {
            topic.send("25 apples");
            assertThat(topic.events().records()).hasSize(1);
            CLUSTER_IDS.put("Two", kafka.clusterId());
        }
    }

    @Test
    @Tag("own-cluster")
    void not_classes_with_different_specs() {
        JupiterRun.of(One.class, Configured.class).succeeds(2);

        assertThat(CLUSTER_IDS.get("One")).isNotEqualTo(CLUSTER_IDS.get("Configured"));
    }

    @KafkaTest(brokerConfig = "message.max.bytes=1234567")
    static class Configured {

        @Test
        void test(KafkaCluster kafka) {
            CLUSTER_IDS.put("Configured", kafka.clusterId());
        }
    }

    @Test
    @Tag("own-cluster")
    void not_classes_with_a_cluster_of_their_own() {
        JupiterRun.of(One.class, Own.class, AnotherOwn.class).succeeds(3);

        assertThat(new HashSet<>(CLUSTER_IDS.values())).hasSize(3);
    }

    @KafkaTest(cluster = ClusterUse.OWN)
    static class Own {

        @Test
        void test(KafkaCluster kafka) {
            CLUSTER_IDS.put("Own", kafka.clusterId());
        }
    }

    @KafkaTest(cluster = ClusterUse.OWN)
    static class AnotherOwn {

        @Test
        void test(KafkaCluster kafka) {
            CLUSTER_IDS.put("AnotherOwn", kafka.clusterId());
        }
    }

    @Test
    void classes_of_several_suites() {
        launch(SuiteOfOne.class, SuiteOfTwo.class);

        assertThat(CLUSTER_IDS).hasSize(2);
        assertThat(CLUSTER_IDS.get("One")).isEqualTo(CLUSTER_IDS.get("Two"));
    }

    @Suite
    @SelectClasses(One.class)
    static class SuiteOfOne {}

    @Suite
    @SelectClasses(Two.class)
    static class SuiteOfTwo {}

    @Test
    void classes_of_several_launcher_executions() {
        launch(One.class);
        launch(Two.class);

        assertThat(CLUSTER_IDS).hasSize(2);
        assertThat(CLUSTER_IDS.get("One")).isEqualTo(CLUSTER_IDS.get("Two"));
    }

    @Test
    @Tag("own-cluster")
    @Tag("in-this-jvm")
    void starts_while_earlier_classes_still_run() {
        BeforeAnyKafka.THREADS.clear();
        BeforeAnyKafka.THREADS.addAll(Thread.getAllStackTraces().keySet());

        SummaryGeneratingListener summary = summaryOf(BeforeAnyKafka.class, Impossible.class, Later.class);

        assertThat(summary.getSummary().getTestsSucceededCount()).isEqualTo(2);
    }

    @Order(1)
    static class BeforeAnyKafka {

        static final Set<Thread> THREADS = new HashSet<>();

        @Test
        void test() {
            Awaitility.await()
                    .until(() -> Thread.getAllStackTraces().keySet().stream()
                            .filter(thread -> !THREADS.contains(thread))
                            .anyMatch(thread -> thread.getName().contains("broker-1")));
        }
    }

    @Order(3)
    @KafkaTest(brokerConfig = "message.max.bytes=7654321")
    static class Later {

        @Test
        void test(KafkaCluster kafka) {
            assertThat(kafka.brokers()).isNotEmpty();
        }
    }

    @Test
    void a_class_that_asks_for_the_impossible_fails_alone() {
        SummaryGeneratingListener summary = summaryOf(Impossible.class, One.class);

        assertThat(summary.getSummary().getTestsSucceededCount()).isEqualTo(1);
        assertThat(summary.getSummary().getFailures())
                .singleElement()
                .satisfies(failure -> assertThat(failure.getException())
                        .hasMessageStartingWith("A cluster of -1 brokers was asked for."));
    }

    @Order(2)
    @KafkaTest(brokers = -1)
    static class Impossible {

        @Test
        void test() {}
    }

    private static void launch(Class<?>... classes) {
        SummaryGeneratingListener summary = summaryOf(classes);
        assertThat(summary.getSummary().getFailures()).isEmpty();
        assertThat(summary.getSummary().getTestsSucceededCount()).isEqualTo(classes.length);
    }

    private static SummaryGeneratingListener summaryOf(Class<?>... classes) {
        List<DiscoverySelector> selectors = new ArrayList<>();
        for (Class<?> type : classes) {
            selectors.add(selectClass(type));
        }
        SummaryGeneratingListener summary = new SummaryGeneratingListener();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectors)
                                .configurationParameter(
                                        "junit.jupiter.testclass.order.default",
                                        ClassOrderer.OrderAnnotation.class.getName())
                                .build(),
                        summary);
        return summary;
    }
}
