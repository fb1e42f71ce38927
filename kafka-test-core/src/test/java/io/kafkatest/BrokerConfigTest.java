package io.kafkatest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.utils.AppInfoParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrokerConfigTest {

    private static final String VERSION = AppInfoParser.getVersion();

    private static ClusterSpec with(String name, String value) {
        return ClusterSpec.builder().brokerConfig(name, value).build();
    }

    /** Of one version and mode, whatever others are asked for in this build: messages name them. */
    private static ClusterSpec ofKnownVersion(String name, String value) {
        return with(name, value).toBuilder()
                .version(VERSION)
                .mode(ClusterMode.KRAFT)
                .build();
    }

    private static String valueOf(String name, KafkaCluster kafka) throws Exception {
        ConfigResource broker = new ConfigResource(ConfigResource.Type.BROKER, "1");
        return kafka.admin()
                .describeConfigs(List.of(broker))
                .all()
                .get()
                .get(broker)
                .get(name)
                .value();
    }

    @Test
    void ofTheUsersTakesEffect() throws Exception {
        try (KafkaCluster kafka = KafkaCluster.start(with("message.max.bytes", "4194304"))) {
            assertThat(valueOf("message.max.bytes", kafka)).isEqualTo("4194304");
        }
    }

    @Test
    void ofTheUsersOverridesWhatTheLibraryTunes() throws Exception {
        try (KafkaCluster kafka = KafkaCluster.start(with("offsets.topic.num.partitions", "7"))) {
            assertThat(valueOf("offsets.topic.num.partitions", kafka)).isEqualTo("7");
        }
    }

    @Test
    void mayBelongToAListener() throws Exception {
        try (KafkaCluster kafka = KafkaCluster.start(with("listener.name.plaintext.max.connections", "50"))) {
            assertThat(valueOf("listener.name.plaintext.max.connections", kafka))
                    .isEqualTo("50");
        }
    }

    @Test
    void mayHaveNamesKafkaDoesNotKnowBesideAPlugin() throws Exception {
        ClusterSpec spec = ClusterSpec.builder()
                .mode(ClusterMode.KRAFT)
                .brokerConfig("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer")
                .brokerConfig("allow.everyone.if.no.acl.found", "true")
                .build();
        try (KafkaCluster kafka = KafkaCluster.start(spec)) {
            kafka.topic("allowed", String.class, String.class).send("value");

            assertThat(kafka.events("allowed", TopicSerdes.of(String.class, String.class))
                            .records())
                    .hasSize(1);
        }
    }

    @Test
    void ofAnUnknownNameIsRefusedWithTheNearestOne() {
        assertThatThrownBy(() -> KafkaCluster.start(ofKnownVersion("mesage.max.byte", "1000")))
                .isInstanceOf(KafkaTestException.class)
                .hasMessage("""
                        The broker setting mesage.max.byte=1000 was asked for.
                        Kafka %s has no such setting.
                        Did you mean message.max.bytes?""", VERSION);
    }

    @Test
    void ofANameThatIsNearNoneIsRefused() {
        assertThatThrownBy(() -> KafkaCluster.start(ofKnownVersion("my.setting", "1")))
                .isInstanceOf(KafkaTestException.class)
                .hasMessage("""
                        The broker setting my.setting=1 was asked for.
                        Kafka %s has no such setting.
                        See "Broker Configs" in Kafka's documentation for those it has.""", VERSION);
    }

    @Test
    void thatIsMisspeltIsRefusedBesideAPluginToo() {
        ClusterSpec spec = ClusterSpec.builder()
                .mode(ClusterMode.KRAFT)
                .brokerConfig("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer")
                .brokerConfig("mesage.max.bytes", "1000")
                .build();

        assertThatThrownBy(() -> KafkaCluster.start(spec)).hasMessageEndingWith("Did you mean message.max.bytes?");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "node.id|ask for a number of brokers",
                "process.roles|ask for a number of brokers",
                "controller.quorum.voters|ask for a number of brokers",
                "listeners|take the address from bootstrapServers()",
                "advertised.listeners|take the address from bootstrapServers()",
                "log.dir|use the setting kafka-test.data-dir",
                "log.dirs|use the setting kafka-test.data-dir",
                "zookeeper.connect|leave it out, the cluster runs in KRaft mode"
            })
    void thatTheClusterDecidesIsRefused(String name, String instead) {
        assertThatThrownBy(() -> KafkaCluster.start(ofKnownVersion(name, "x")))
                .isInstanceOf(KafkaTestException.class)
                .hasMessage("The broker setting " + name + "=x was asked for.\n"
                        + "The cluster decides that itself.\n"
                        + "Remove it: " + instead + ".");
    }

    @Test
    void ofZooKeepersAddressIsRefusedInZooKeeperModeToo() {
        ClusterSpec spec = with("zookeeper.connect", "x").toBuilder()
                .mode(ClusterMode.ZOOKEEPER)
                .version("3.9.2")
                .build();

        assertThatThrownBy(() -> KafkaCluster.start(spec))
                .isInstanceOf(KafkaTestException.class)
                .hasMessage("""
                        The broker setting zookeeper.connect=x was asked for.
                        The cluster decides that itself.
                        Remove it: leave it out, the cluster runs a ZooKeeper of its own.""");
    }

    @Test
    void ofAnAuthorizerThatNeedsKRaftModeIsRefusedInZooKeeperMode() {
        ClusterSpec spec =
                with("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer").toBuilder()
                        .mode(ClusterMode.ZOOKEEPER)
                        .version("3.9.2")
                        .build();

        assertThatThrownBy(() -> KafkaCluster.start(spec))
                .isInstanceOf(KafkaTestException.class)
                .hasMessage("""
                        The broker setting authorizer.class.name=org.apache.kafka.metadata.authorizer.StandardAuthorizer \
                        was asked for.
                        That authorizer works in KRaft mode only, and the cluster is to run in ZooKeeper mode.
                        Name kafka.security.authorizer.AclAuthorizer instead, which keeps its rules in ZooKeeper.""");
    }

    @Test
    void ofAnAuthorizerThatNeedsZooKeeperModeIsRefusedInKRaftMode() {
        assertThatThrownBy(() -> KafkaCluster.start(
                        ofKnownVersion("authorizer.class.name", "kafka.security.authorizer.AclAuthorizer")))
                .isInstanceOf(KafkaTestException.class)
                .hasMessage("""
                        The broker setting authorizer.class.name=kafka.security.authorizer.AclAuthorizer was asked for.
                        That authorizer works in ZooKeeper mode only, and the cluster is to run in KRaft mode.
                        Name org.apache.kafka.metadata.authorizer.StandardAuthorizer instead, which keeps its rules \
                        in Kafka's metadata.""");
    }

    @Test
    void ofAnInvalidValueIsRefusedByKafka() {
        assertThatThrownBy(() -> KafkaCluster.start(ofKnownVersion("num.io.threads", "many")))
                .isInstanceOf(KafkaTestException.class)
                .hasMessage("""
                        A cluster was asked for: 1 broker, Kafka %s, {num.io.threads=many}.
                        Kafka refuses its broker settings: Invalid value many for configuration num.io.threads: \
                        Not a number of type INT
                        Correct the broker settings of the test.""", VERSION);
    }

    @Test
    void thatContradictsAnotherIsRefusedByKafka() {
        assertThatThrownBy(() -> KafkaCluster.start(ofKnownVersion("replica.fetch.wait.max.ms", "60000")))
                .isInstanceOf(KafkaTestException.class)
                .hasMessage("""
                        A cluster was asked for: 1 broker, Kafka %s, {replica.fetch.wait.max.ms=60000}.
                        Kafka refuses its broker settings: requirement failed: replica.socket.timeout.ms should always \
                        be at least replica.fetch.wait.max.ms to prevent unnecessary socket timeouts
                        Correct the broker settings of the test.""", VERSION);
    }
}
