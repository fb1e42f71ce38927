package io.kafkatest.internal.external;

import static org.assertj.core.api.Assertions.assertThat;

import io.kafkatest.Broker;
import io.kafkatest.ClusterSpec;
import io.kafkatest.KafkaCluster;
import io.kafkatest.RunOn;
import io.kafkatest.TestTopic;
import io.kafkatest.testing.ForeignCluster;
import io.kafkatest.testing.ForeignClusterParameter;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A cluster that runs already, as a test sees it. */
@ExtendWith(ForeignClusterParameter.class)
class ExternalClusterTest {

    private static final String PREFIX = "kafka-test-\\d{8}T\\d{6}Z-[0-9a-f]{8}-";

    private static KafkaCluster kafka;

    @BeforeAll
    static void connect(ForeignCluster foreign) {
        kafka = foreign.connect();
    }

    @AfterAll
    static void close() {
        kafka.close();
    }

    @Test
    void isTheOneThatTheSettingsName(ForeignCluster foreign) throws Exception {
        assertThat(kafka.bootstrapServers()).isEqualTo(foreign.servers());
        assertThat(kafka.clusterId())
                .isEqualTo(foreign.admin().describeCluster().clusterId().get());
        assertThat(kafka.brokers()).extracting(Broker::address).containsExactly(foreign.servers());
        assertThat(kafka.spec())
                .isEqualTo(ClusterSpec.builder().runOn(RunOn.EXTERNAL).build());
    }

    @Test
    void tellsTheReleaseItIsOf() {
        assertThat(kafka.version()).isEqualTo("4.3");
        assertThat(kafka).hasToString("Kafka 4.3 at " + kafka.bootstrapServers());
    }

    @Test
    void givesTopicsNamesThatAreThisRunsOnly(ForeignCluster foreign) throws Exception {
        TestTopic<String, String> payments = kafka.topic("payments", String.class, String.class);

        assertThat(payments.name()).matches(PREFIX + "payments").isEqualTo(kafka.nameFor("payments"));
        assertThat(payments.spec().name()).isEqualTo(payments.name());
        assertThat(foreign.topics()).contains(payments.name()).doesNotContain("payments");
    }

    @Test
    void keepsANameThatIsThisRunsAlready() {
        TestTopic<String, String> once = kafka.topic("once", String.class, String.class);

        assertThat(kafka.topic(once.name(), String.class, String.class).name()).isEqualTo(once.name());
    }

    @Test
    void showsTheEventsOfATopic() {
        TestTopic<String, String> orders = kafka.topic("orders", String.class, String.class);

        orders.send("o-1", "25 apples");

        assertThat(orders.events().records())
                .extracting(ConsumerRecord::topic, ConsumerRecord::value)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(orders.name(), "25 apples"));
    }
}
