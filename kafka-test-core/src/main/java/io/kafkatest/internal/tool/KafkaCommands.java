package io.kafkatest.internal.tool;

import java.util.List;
import java.util.Optional;

/** The commands of Kafka 3.3 to 4.4, but for its servers, Kafka Connect, and ZooKeeper. */
final class KafkaCommands {

    private static final String TOOLS = "org.apache.kafka.tools.";

    private static final List<KafkaCommand> ALL = List.of(
            tool("kafka-acls", Reach.servers(), TOOLS + "AclCommand", "kafka.admin.AclCommand"),
            tool(
                    "kafka-broker-api-versions",
                    Reach.servers(),
                    TOOLS + "BrokerApiVersionsCommand",
                    "kafka.admin.BrokerApiVersionsCommand"),
            tool("kafka-client-metrics", Reach.servers(), TOOLS + "ClientMetricsCommand"),
            tool(
                    "kafka-cluster",
                    Reach.servers().last().configOnceCalled("--config").orGiven("-b", "-C"),
                    TOOLS + "ClusterTool",
                    "kafka.tools.ClusterTool"),
            tool("kafka-configs", Reach.servers(), TOOLS + "ConfigCommand", "kafka.admin.ConfigCommand"),
            tool(
                    "kafka-console-consumer",
                    Reach.servers().configOnceCalled("--consumer.config"),
                    TOOLS + "consumer.ConsoleConsumer",
                    "kafka.tools.ConsoleConsumer"),
            tool(
                    "kafka-console-producer",
                    Reach.servers().configOnceCalled("--producer.config").orGiven("--broker-list"),
                    TOOLS + "ConsoleProducer",
                    "kafka.tools.ConsoleProducer"),
            tool(
                    "kafka-console-share-consumer",
                    Reach.servers().configOnceCalled("--consumer-config"),
                    TOOLS + "consumer.ConsoleShareConsumer"),
            tool(
                    "kafka-consumer-groups",
                    Reach.servers(),
                    TOOLS + "consumer.group.ConsumerGroupCommand",
                    "kafka.admin.ConsumerGroupCommand"),
            tool(
                    "kafka-consumer-perf-test",
                    Reach.servers().configOnceCalled("--consumer.config").orGiven("--broker-list"),
                    TOOLS + "ConsumerPerformance",
                    "kafka.tools.ConsumerPerformance"),
            tool(
                    "kafka-delegation-tokens",
                    Reach.servers(),
                    TOOLS + "DelegationTokenCommand",
                    "kafka.admin.DelegationTokenCommand"),
            tool(
                    "kafka-delete-records",
                    Reach.servers(),
                    TOOLS + "DeleteRecordsCommand",
                    "kafka.admin.DeleteRecordsCommand"),
            tool("kafka-dump-log", Reach.none(), TOOLS + "DumpLogSegments", "kafka.tools.DumpLogSegments"),
            tool("kafka-e2e-latency", Reach.none(), TOOLS + "EndToEndLatency", "kafka.tools.EndToEndLatency"),
            tool("kafka-features", Reach.servers(), TOOLS + "FeatureCommand", "kafka.admin.FeatureCommand"),
            tool(
                    "kafka-get-offsets",
                    Reach.servers().orGiven("--broker-list"),
                    TOOLS + "GetOffsetShell",
                    "kafka.tools.GetOffsetShell"),
            tool("kafka-groups", Reach.servers(), TOOLS + "GroupsCommand"),
            tool("kafka-jmx", Reach.none(), TOOLS + "JmxTool", "kafka.tools.JmxTool"),
            tool(
                    "kafka-leader-election",
                    Reach.servers().configOnceCalled("--admin.config"),
                    TOOLS + "LeaderElectionCommand",
                    "kafka.admin.LeaderElectionCommand"),
            tool("kafka-log-dirs", Reach.servers(), TOOLS + "LogDirsCommand", "kafka.admin.LogDirsCommand"),
            tool(
                    "kafka-metadata-quorum",
                    Reach.servers(),
                    TOOLS + "MetadataQuorumCommand",
                    "kafka.admin.MetadataQuorumCommand"),
            new KafkaCommand(
                    "kafka-metadata-shell",
                    "kafka-shell",
                    List.of("org.apache.kafka.shell.MetadataShell"),
                    Reach.none()),
            tool("kafka-producer-perf-test", Reach.servers().since("4.2.0"), TOOLS + "ProducerPerformance"),
            tool(
                    "kafka-reassign-partitions",
                    Reach.servers(),
                    TOOLS + "reassign.ReassignPartitionsCommand",
                    "kafka.admin.ReassignPartitionsCommand"),
            tool(
                    "kafka-replica-verification",
                    Reach.none(),
                    TOOLS + "ReplicaVerificationTool",
                    "kafka.tools.ReplicaVerificationTool"),
            tool(
                    "kafka-share-consumer-perf-test",
                    Reach.servers().configOnceCalled("--consumer.config"),
                    TOOLS + "ShareConsumerPerformance"),
            tool("kafka-share-groups", Reach.servers(), TOOLS + "consumer.group.ShareGroupCommand"),
            new KafkaCommand("kafka-storage", "kafka", List.of("kafka.tools.StorageTool"), Reach.none()),
            tool(
                    "kafka-streams-application-reset",
                    Reach.servers().configOnceCalled("--config-file"),
                    TOOLS + "StreamsResetter",
                    "kafka.tools.StreamsResetter"),
            tool("kafka-streams-groups", Reach.servers(), TOOLS + "streams.StreamsGroupCommand"),
            tool("kafka-topics", Reach.servers(), TOOLS + "TopicCommand", "kafka.admin.TopicCommand"),
            tool("kafka-transactions", Reach.servers(), TOOLS + "TransactionsCommand"),
            tool(
                    "kafka-verifiable-consumer",
                    Reach.servers().configOnceCalled("--consumer.config").orGiven("--broker-list"),
                    TOOLS + "VerifiableConsumer"),
            tool(
                    "kafka-verifiable-producer",
                    Reach.servers().configOnceCalled("--producer.config").orGiven("--broker-list"),
                    TOOLS + "VerifiableProducer"),
            tool("kafka-verifiable-share-consumer", Reach.servers(), TOOLS + "VerifiableShareConsumer"));

    private KafkaCommands() {}

    private static KafkaCommand tool(String name, Reach reach, String... mainClasses) {
        return new KafkaCommand(name, "kafka-tools", List.of(mainClasses), reach);
    }

    static List<KafkaCommand> all() {
        return ALL;
    }

    static Optional<KafkaCommand> named(String name) {
        return ALL.stream().filter(command -> command.name().equals(name)).findFirst();
    }

    /** The command that a main class is in some version. */
    static Optional<KafkaCommand> ofClass(String mainClass) {
        return ALL.stream()
                .filter(command -> command.mainClasses().contains(mainClass))
                .findFirst();
    }
}
