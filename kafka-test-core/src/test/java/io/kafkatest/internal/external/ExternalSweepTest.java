package io.kafkatest.internal.external;

import static org.assertj.core.api.Assertions.assertThat;

import io.kafkatest.ClusterSpec;
import io.kafkatest.KafkaCluster;
import io.kafkatest.TestTopic;
import io.kafkatest.TopicSerdes;
import io.kafkatest.testing.ForeignCluster;
import io.kafkatest.testing.ForeignClusterParameter;
import io.kafkatest.testing.ForkedJvm;
import io.kafkatest.testing.Reading;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What runs left that could not clean up, and what becomes of it when a later one is asked to. */
@ExtendWith(ForeignClusterParameter.class)
@ResourceLock(ForeignClusterParameter.CLUSTER)
class ExternalSweepTest {

    private static String nameOfARun(Duration age) {
        return RunPrefix.begin(Instant.now().minus(age)).text() + "orders";
    }

    private static void connectSweeping(ForeignCluster foreign, String age) {
        Map<String, String> settings = foreign.settings();
        settings.put("kafka-test.external-sweep", age);
        ForeignCluster.connect(ClusterSpec.defaults(), settings).close();
    }

    @Test
    void deletesWhatIsOlder(ForeignCluster foreign) throws Exception {
        String older = nameOfARun(Duration.ofHours(25));
        foreign.create(older);

        connectSweeping(foreign, "1d");

        foreign.awaitNoneThatBegins(older);
    }

    @Test
    void keepsWhatIsYounger(ForeignCluster foreign) throws Exception {
        String younger = nameOfARun(Duration.ofHours(23));
        foreign.create(younger);

        connectSweeping(foreign, "1d");

        assertThat(foreign.topics()).contains(younger);
        assertThat(foreign.groups()).contains(younger);
        foreign.delete(younger);
    }

    @Test
    void deletesWhatAKilledRunLeft(ForeignCluster foreign) throws Exception {
        String prefix;
        ForkedJvm.Builder run = ForkedJvm.of(RunMain.class);
        foreign.settings().forEach((name, value) -> run.option("-D" + name + "=" + value));
        try (ForkedJvm jvm = run.start("wait")) {
            prefix = jvm.readLine();
            jvm.readLine();
            jvm.kill();
        }
        assertThat(foreign.thatBegin(prefix)).containsExactly(prefix + "left");

        connectSweeping(foreign, "0s");

        foreign.awaitNoneThatBegins(prefix);
    }

    @Test
    void keepsARunWhoseGroupsHaveMembers(ForeignCluster foreign) throws Exception {
        try (KafkaCluster running = foreign.connect()) {
            TestTopic<String, String> orders = running.topic("orders", String.class, String.class);
            orders.send("25 apples");
            Consumer<String, String> consumer =
                    running.consumer(TopicSerdes.of(String.class, String.class), Map.of("group.id", "readers"));
            consumer.subscribe(List.of(orders.name()));
            Reading.records(consumer, 1);

            connectSweeping(foreign, "0s");

            assertThat(foreign.topics()).contains(orders.name());
            assertThat(foreign.groups()).contains(running.nameFor("readers"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kafka-test",
                "kafka-test-foo",
                "kafka-test-20240229T235959Z",
                "kafka-test-20240229T235959Z-1c0ffee9",
                "kafka-test-20240230T235959Z-1c0ffee9-no-such-day",
                "kafka-test-20240229T245959Z-1c0ffee9-no-such-hour",
                "kafka-test-20240229T235959-1c0ffee9-no-zone",
                "kafka-test-20240229T235959Z-1C0FFEE9-capitals",
                "kafka-test-20240229T235959Z-1c0ffee-short",
                "kafka-test-20240229T235959Z-1c0ffee99-long",
                "kafka-test-20240229t235959z-1c0ffee9-small",
                "kafka_test-20240229T235959Z-1c0ffee9-underscore",
                "kafka.test-20240229T235959Z-1c0ffee9-dot",
                "Kafka-test-20240229T235959Z-1c0ffee9-capital",
                "my-kafka-test-20240229T235959Z-1c0ffee9-orders"
            })
    void keepsWhatOnlyLooksLikeARuns(String name, ForeignCluster foreign) throws Exception {
        foreign.create(name);

        connectSweeping(foreign, "0s");

        assertThat(foreign.topics()).contains(name);
        assertThat(foreign.groups()).contains(name);
        foreign.delete(name);
    }
}
