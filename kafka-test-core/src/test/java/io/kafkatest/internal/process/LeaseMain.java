package io.kafkatest.internal.process;

import io.kafkatest.ClusterSpec;
import io.kafkatest.KafkaCluster;
import io.kafkatest.spi.ClusterLease;
import io.kafkatest.spi.ClusterPool;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.quota.ClientQuotaAlteration;
import org.apache.kafka.common.quota.ClientQuotaEntity;
import org.apache.kafka.common.quota.ClientQuotaFilter;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.awaitility.Awaitility;

/** Leases a cluster, says which and what it finds on it, leaves traces of all kinds there, and waits. */
final class LeaseMain {

    private static final ClusterSpec SPEC = ClusterSpec.builder()
            .brokerConfig("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer")
            .brokerConfig("allow.everyone.if.no.acl.found", "true")
            .brokerConfig("super.users", "User:ANONYMOUS")
            .build();

    private static final ConfigResource BROKER = new ConfigResource(ConfigResource.Type.BROKER, "1");

    private LeaseMain() {}

    public static void main(String[] arguments) throws Exception {
        try (ClusterLease lease = ClusterPool.ofThisJvm().lease(SPEC, Set.of())) {
            KafkaCluster kafka = lease.cluster();
            System.out.println(kafka.clusterId());
            System.out.println(found(kafka.admin()));
            leaveTraces(kafka);
            // the controller has them before the broker does, which learns them in their order
            Awaitility.await().until(() -> dynamicConfigs(kafka.admin()) == 1);
            System.out.println(found(kafka.admin()));
            System.in.read();
        }
    }

    private static String found(Admin admin) throws Exception {
        return "topics " + admin.listTopics().names().get()
                + ", groups " + admin.listGroups().all().get().size()
                + ", acls "
                + admin.describeAcls(AclBindingFilter.ANY).values().get().size()
                + ", quotas "
                + admin.describeClientQuotas(ClientQuotaFilter.all())
                        .entities()
                        .get()
                        .size()
                + ", users " + admin.describeUserScramCredentials().users().get()
                + ", dynamic configs " + dynamicConfigs(admin);
    }

    private static long dynamicConfigs(Admin admin) throws Exception {
        return admin.describeConfigs(List.of(BROKER)).all().get().get(BROKER).entries().stream()
                .filter(entry -> entry.source() == ConfigEntry.ConfigSource.DYNAMIC_BROKER_CONFIG)
                .count();
    }

    private static void leaveTraces(KafkaCluster kafka) throws Exception {
        kafka.topic("orders", String.class, String.class).send("o-1", "25 apples");
        Admin admin = kafka.admin();
        admin.alterConsumerGroupOffsets("billing", Map.of(new TopicPartition("orders", 0), new OffsetAndMetadata(1)))
                .all()
                .get();
        admin.createAcls(List.of(new AclBinding(
                        new ResourcePattern(ResourceType.TOPIC, "orders", PatternType.LITERAL),
                        new AccessControlEntry("User:eve", "*", AclOperation.READ, AclPermissionType.DENY))))
                .all()
                .get();
        admin.alterClientQuotas(List.of(new ClientQuotaAlteration(
                        new ClientQuotaEntity(Map.of(ClientQuotaEntity.USER, "eve")),
                        List.of(new ClientQuotaAlteration.Op("producer_byte_rate", 1000.0)))))
                .all()
                .get();
        admin.alterUserScramCredentials(List.of(new UserScramCredentialUpsertion(
                        "eve", new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_256, 4096), "secret")))
                .all()
                .get();
        admin.incrementalAlterConfigs(Map.of(
                        BROKER,
                        List.of(new AlterConfigOp(
                                new ConfigEntry("message.max.bytes", "12345"), AlterConfigOp.OpType.SET))))
                .all()
                .get();
    }
}
