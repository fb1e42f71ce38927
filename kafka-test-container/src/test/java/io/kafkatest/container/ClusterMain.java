package io.kafkatest.container;

import static org.awaitility.Awaitility.await;

import io.kafkatest.KafkaCluster;
import io.kafkatest.spi.ClusterLease;
import io.kafkatest.spi.ClusterPool;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.quota.ClientQuotaAlteration;
import org.apache.kafka.common.quota.ClientQuotaEntity;
import org.apache.kafka.common.quota.ClientQuotaFilter;

/** Leases a cluster as a build does, says which and what it finds there, leaves traces, and waits for the end of its input. */
final class ClusterMain {

    private static final ConfigResource BROKER = new ConfigResource(ConfigResource.Type.BROKER, "1");

    private ClusterMain() {}

    public static void main(String[] arguments) throws Exception {
        Kind kind = Kind.valueOf(arguments[0]);
        // a setting of its own keeps it apart from the clusters of other tests
        try (ClusterLease lease = ClusterPool.ofThisJvm()
                .lease(
                        kind.spec()
                                .brokerConfig("connections.max.idle.ms", arguments[1])
                                .build(),
                        Set.of(),
                        kind.settings())) {
            KafkaCluster kafka = lease.cluster();
            System.out.println(kafka.network());
            System.out.println(found(kafka.admin()));
            leaveTraces(kafka.admin());
            System.out.println(found(kafka.admin()));
            System.in.read();
        }
    }

    @SuppressWarnings("removal") // all clients that there are know it
    private static String found(Admin admin) throws Exception {
        return "topics " + admin.listTopics().names().get()
                + ", groups " + admin.listConsumerGroups().all().get().size()
                + ", quotas "
                + admin.describeClientQuotas(ClientQuotaFilter.all())
                        .entities()
                        .get()
                        .size()
                + ", broker settings " + brokerSettings(admin);
    }

    private static long brokerSettings(Admin admin) throws Exception {
        return admin.describeConfigs(List.of(BROKER)).all().get().get(BROKER).entries().stream()
                .filter(entry -> entry.source() == ConfigEntry.ConfigSource.DYNAMIC_BROKER_CONFIG)
                .count();
    }

    private static void leaveTraces(Admin admin) throws Exception {
        admin.createTopics(List.of(new NewTopic("left", 1, (short) 1))).all().get();
        admin.alterConsumerGroupOffsets("left", Map.of(new TopicPartition("left", 0), new OffsetAndMetadata(0)))
                .all()
                .get();
        admin.alterClientQuotas(List.of(new ClientQuotaAlteration(
                        new ClientQuotaEntity(Map.of("client-id", "left")),
                        List.of(new ClientQuotaAlteration.Op("producer_byte_rate", 1_000_000.0)))))
                .all()
                .get();
        admin.incrementalAlterConfigs(Map.of(
                        BROKER,
                        List.of(new AlterConfigOp(
                                new ConfigEntry("background.threads", "3"), AlterConfigOp.OpType.SET))))
                .all()
                .get();
        // the controller has answered; the broker hears of it a moment later
        await().until(() -> brokerSettings(admin) == 1);
    }
}
