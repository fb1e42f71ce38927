package io.kafkatest.assertj;

import static io.kafkatest.assertj.Failures.BRIEFLY;
import static io.kafkatest.assertj.Failures.messageOf;
import static io.kafkatest.assertj.KafkaAssertions.assertThat;
import static io.kafkatest.assertj.KafkaAssertions.assertThatThrownBy;

import io.kafkatest.ClusterMode;
import io.kafkatest.ClusterSpec;
import io.kafkatest.KafkaCluster;
import io.kafkatest.KafkaTestException;
import io.kafkatest.TestTopic;
import io.kafkatest.TopicSerdes;
import io.kafkatest.TopicSpec;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Tag("own-cluster")
@Timeout(30)
class ClusterAssertTest {

    private static final AclBinding ALICE = new AclBinding(
            new ResourcePattern(ResourceType.TOPIC, "orders", PatternType.LITERAL),
            new AccessControlEntry("User:alice", "*", AclOperation.READ, AclPermissionType.ALLOW));

    private static KafkaCluster kafka;
    private static TestTopic<String, String> orders;

    @BeforeAll
    static void start() {
        kafka = KafkaCluster.start(ClusterSpec.builder()
                .brokers(1)
                .mode(ClusterMode.KRAFT) // the authorizer is that of this mode
                .brokerConfig("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer")
                .brokerConfig("super.users", "User:ANONYMOUS")
                .build());
        orders = kafka.topic(
                TopicSpec.of("orders").withPartitions(2).withConfig("cleanup.policy", "compact,delete"),
                TopicSerdes.of(String.class, String.class));
        orders.event("o-1", "a").partition(1).send();
        orders.event("o-1", "b").partition(1).send();
    }

    @AfterAll
    static void stop() {
        kafka.close();
    }

    @Test
    void aClusterWithoutABrokerIsNotWaitedFor() {
        try (KafkaCluster gone =
                KafkaCluster.start(ClusterSpec.builder().brokers(1).build())) {
            gone.brokers().get(0).stop();

            assertThatThrownBy(() -> assertThat(gone).hasTopics("orders"))
                    .isInstanceOf(KafkaTestException.class)
                    .hasMessage("""
                            The topics of the cluster were asked for.
                            No broker is there any more: connections to %s are refused.
                            See who stopped the cluster, or its log() for what made its brokers end.""".formatted(gone.bootstrapServers()));
        }
    }

    @Test
    void hasBrokers() {
        assertThat(kafka).hasBrokers(1);
        assertThat(messageOf(() -> assertThat(kafka).within(BRIEFLY).hasBrokers(2))
                        .replaceAll("(127.0.0.1|localhost):\\d+", "127.0.0.1:9092"))
                .isEqualTo("""
                        Expecting the cluster, within 100 ms, to have 2 brokers
                        but it has 1.

                        Brokers that are up: 1
                          1 at 127.0.0.1:9092""");
    }

    @Test
    void hasTopics() {
        assertThat(kafka).hasTopics("orders");
        assertThat(messageOf(() -> assertThat(kafka).within(BRIEFLY).hasTopics("orders", "ordres")))
                .isEqualTo("""
                        Expecting the cluster, within 100 ms, to have the topics orders, ordres
                        but it doesn't have ordres.

                        Topics of the cluster: 1
                          orders""");
    }

    @Test
    void doesNotHaveTopics() {
        assertThat(kafka).doesNotHaveTopics("ordres");
        assertThat(messageOf(() -> assertThat(kafka).within(BRIEFLY).doesNotHaveTopics("orders")))
                .isEqualTo("""
                        Expecting the cluster, within 100 ms, not to have the topic orders
                        but it has orders.

                        Topics of the cluster: 1
                          orders""");
    }

    @Test
    void acls() throws Exception {
        assertThat(messageOf(() -> assertThat(kafka).within(BRIEFLY).hasAcl(ALICE)))
                .isEqualTo("""
                        Expecting the cluster, within 100 ms, to have the ACL ALLOW User:alice READ on TOPIC orders (LITERAL) from *
                        but it doesn't.

                        ACLs of the cluster: none""");
        assertThat(kafka).doesNotHaveAcl(ALICE);

        kafka.admin().createAcls(List.of(ALICE)).all().get();
        try {
            assertThat(kafka).hasAcl(ALICE);
            assertThat(messageOf(() -> assertThat(kafka).within(BRIEFLY).doesNotHaveAcl(ALICE)))
                    .isEqualTo("""
                            Expecting the cluster, within 100 ms, not to have the ACL ALLOW User:alice READ on TOPIC orders (LITERAL) from *
                            but it has.

                            ACLs of the cluster: 1
                              ALLOW User:alice READ on TOPIC orders (LITERAL) from *""");
        } finally {
            kafka.admin().deleteAcls(List.of(ALICE.toFilter())).all().get();
        }
    }

    @Test
    void thereAreNoAclsWithoutAnAuthorizer() {
        try (KafkaCluster open = KafkaCluster.start()) {
            assertThatThrownBy(() -> assertThat(open).hasAcl(ALICE))
                    .isInstanceOf(KafkaTestException.class)
                    .hasMessage("""
                            The ACLs of the cluster were asked for.
                            Its brokers have no authorizer, so there are none.
                            Name one with the broker setting authorizer.class.name.""");
        }
    }

    @Test
    void aTopicExists() {
        assertThat(kafka).topic("orders").exists();
        assertThat(kafka).topic("ordres").doesNotExist();
        assertThat(messageOf(
                        () -> assertThat(kafka).topic("ordres").within(BRIEFLY).exists()))
                .isEqualTo("""
                        Expecting topic ordres, within 100 ms, to exist
                        but there is no such topic.

                        Topics of the cluster: 1
                          orders""");
        assertThat(messageOf(
                        () -> assertThat(kafka).topic("orders").within(BRIEFLY).doesNotExist()))
                .isEqualTo("""
                        Expecting topic orders, within 100 ms, not to exist
                        but it does.

                        Topic orders: 2 partitions
                          partition  leader  replicas  in sync  earliest  end
                          0  1  1  1  0  0
                          1  1  1  1  0  2
                        Its own configs: cleanup.policy=compact,delete""");
    }

    @Test
    void partitionsAndReplication() {
        assertThat(kafka).topic("orders").hasPartitions(2).hasReplicationFactor(1);
        assertThat(messageOf(
                        () -> assertThat(kafka).topic("orders").within(BRIEFLY).hasPartitions(3)))
                .isEqualTo("""
                        Expecting topic orders, within 100 ms, to have 3 partitions
                        but it has 2.

                        Topic orders: 2 partitions
                          partition  leader  replicas  in sync  earliest  end
                          0  1  1  1  0  0
                          1  1  1  1  0  2
                        Its own configs: cleanup.policy=compact,delete""");
        assertThat(messageOf(
                        () -> assertThat(kafka).topic("orders").within(BRIEFLY).hasReplicationFactor(2)))
                .isEqualTo("""
                        Expecting topic orders, within 100 ms, to have replication factor 2
                        but it has 1.

                        Topic orders: 2 partitions
                          partition  leader  replicas  in sync  earliest  end
                          0  1  1  1  0  0
                          1  1  1  1  0  2
                        Its own configs: cleanup.policy=compact,delete""");
    }

    @Test
    void configs() {
        assertThat(kafka)
                .topic("orders")
                .hasConfig("cleanup.policy", "compact,delete")
                .hasConfig("compression.type", "producer");
        assertThat(messageOf(
                        () -> assertThat(kafka).topic("orders").within(BRIEFLY).hasConfig("cleanup.policy", "delete")))
                .isEqualTo("""
                        Expecting topic orders, within 100 ms, to have the config cleanup.policy=delete
                        but it is compact,delete.

                        Topic orders: 2 partitions
                          partition  leader  replicas  in sync  earliest  end
                          0  1  1  1  0  0
                          1  1  1  1  0  2
                        Its own configs: cleanup.policy=compact,delete""");
        assertThatThrownBy(() -> assertThat(kafka).topic("orders").hasConfig("cleanup.polcy", "delete"))
                .isInstanceOf(KafkaTestException.class)
                .hasMessage("""
                        The config cleanup.polcy of topic "orders" was asked for.
                        The brokers know no topic config of that name.
                        Give one of Kafka's, such as cleanup.policy.""");
    }

    @Test
    void leadersAndReplicas() {
        assertThat(kafka).topic("orders").hasLeader(0, 1).hasInSyncReplicas(1, 1);
        assertThat(messageOf(
                        () -> assertThat(kafka).topic("orders").within(BRIEFLY).hasLeader(0, 2)))
                .isEqualTo("""
                        Expecting topic orders, within 100 ms, to have broker 2 as the leader of partition 0
                        but it is broker 1.

                        Topic orders: 2 partitions
                          partition  leader  replicas  in sync  earliest  end
                          0  1  1  1  0  0
                          1  1  1  1  0  2
                        Its own configs: cleanup.policy=compact,delete""");
        assertThat(messageOf(
                        () -> assertThat(kafka).topic("orders").within(BRIEFLY).hasInSyncReplicas(1, 2, 1)))
                .isEqualTo("""
                        Expecting topic orders, within 100 ms, to have in-sync replicas of partition 1 on 1, 2
                        but they are on 1.

                        Topic orders: 2 partitions
                          partition  leader  replicas  in sync  earliest  end
                          0  1  1  1  0  0
                          1  1  1  1  0  2
                        Its own configs: cleanup.policy=compact,delete""");
        assertThat(messageOf(
                        () -> assertThat(kafka).topic("orders").within(BRIEFLY).hasLeader(7, 1)))
                .isEqualTo("""
                        Expecting topic orders, within 100 ms, to have broker 1 as the leader of partition 7
                        but it has no such partition.

                        Topic orders: 2 partitions
                          partition  leader  replicas  in sync  earliest  end
                          0  1  1  1  0  0
                          1  1  1  1  0  2
                        Its own configs: cleanup.policy=compact,delete""");
    }

    @Test
    void offsets() throws Exception {
        TestTopic<String, String> payments = kafka.topic("payments", String.class, String.class);
        payments.sendValues(List.of("a", "b", "c"));
        kafka.admin()
                .deleteRecords(Map.of(new TopicPartition("payments", 0), RecordsToDelete.beforeOffset(1)))
                .all()
                .get();
        try {
            assertThat(kafka).topic("payments").hasEarliestOffset(0, 1).hasEndOffset(0, 3);
            assertThat(messageOf(() ->
                            assertThat(kafka).topic("payments").within(BRIEFLY).hasEarliestOffset(0, 2)))
                    .isEqualTo("""
                        Expecting topic payments, within 100 ms, to have earliest offset 2 in partition 0
                        but it is 1.

                        Topic payments: 1 partition
                          partition  leader  replicas  in sync  earliest  end
                          0  1  1  1  1  3
                        Its own configs: none""");
            assertThat(messageOf(() ->
                            assertThat(kafka).topic("payments").within(BRIEFLY).hasEndOffset(0, 4)))
                    .isEqualTo("""
                        Expecting topic payments, within 100 ms, to have end offset 4 in partition 0
                        but it is 3.

                        Topic payments: 1 partition
                          partition  leader  replicas  in sync  earliest  end
                          0  1  1  1  1  3
                        Its own configs: none""");
        } finally {
            kafka.admin().deleteTopics(List.of("payments")).all().get();
            assertThat(kafka).doesNotHaveTopics("payments");
        }
    }
}
