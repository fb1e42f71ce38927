package io.kafkatest.internal.node;

import io.kafkatest.ClusterMode;
import io.kafkatest.ClusterSpec;
import io.kafkatest.KafkaTestException;
import io.kafkatest.internal.text.NearestName;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

/** Refuses broker settings before anything is started: those that Kafka doesn't know and those that are not the user's. */
public final class BrokerConfigCheck {

    /** What the cluster decides itself, with what to use instead. */
    private static final Map<String, String> OURS = Map.ofEntries(
            Map.entry("node.id", "ask for a number of brokers"),
            Map.entry("broker.id", "ask for a number of brokers"),
            Map.entry("process.roles", "ask for a number of brokers"),
            Map.entry("listeners", "take the address from bootstrapServers()"),
            Map.entry("advertised.listeners", "take the address from bootstrapServers()"),
            Map.entry("listener.security.protocol.map", "take the address from bootstrapServers()"),
            Map.entry("inter.broker.listener.name", "take the address from bootstrapServers()"),
            Map.entry("security.inter.broker.protocol", "take the address from bootstrapServers()"),
            Map.entry("controller.listener.names", "ask for a number of brokers"),
            Map.entry("controller.quorum.voters", "ask for a number of brokers"),
            Map.entry("controller.quorum.bootstrap.servers", "ask for a number of brokers"),
            Map.entry("log.dir", "use the setting kafka-test.data-dir"),
            Map.entry("log.dirs", "use the setting kafka-test.data-dir"),
            Map.entry("metadata.log.dir", "use the setting kafka-test.data-dir"));

    private static final String ZOOKEEPER = "zookeeper.connect";

    private static final String AUTHORIZER = "authorizer.class.name";
    private static final String OF_KRAFT = "org.apache.kafka.metadata.authorizer.StandardAuthorizer";
    private static final String OF_ZOOKEEPER = "kafka.security.authorizer.AclAuthorizer";

    /** Settings that name a class of the user's, which may read settings that Kafka doesn't know. */
    private static final Set<String> PLUGINS = Set.of(
            AUTHORIZER,
            "principal.builder.class",
            "client.quota.callback.class",
            "create.topic.policy.class.name",
            "alter.config.policy.class.name",
            "metric.reporters",
            "kafka.metrics.reporters",
            "remote.log.storage.manager.class.name",
            "remote.log.metadata.manager.class.name",
            "replica.selector.class",
            "ssl.engine.factory.class");

    private BrokerConfigCheck() {}

    public static void check(ClusterSpec spec, String version, Supplier<Set<String>> known) {
        Map<String, String> config = spec.brokerConfig();
        config.keySet().stream().filter(OURS::containsKey).findFirst().ifPresent(name -> {
            throw ours(name, Objects.requireNonNull(OURS.get(name)), config);
        });
        if (config.containsKey(ZOOKEEPER)) {
            throw ours(
                    ZOOKEEPER,
                    spec.mode() == ClusterMode.ZOOKEEPER
                            ? "leave it out, the cluster runs a ZooKeeper of its own"
                            : "leave it out, the cluster runs in KRaft mode",
                    config);
        }
        checkAuthorizer(spec.mode(), config);
        if (!config.isEmpty()) {
            Set<String> names = known.get();
            boolean plugins = config.keySet().stream().anyMatch(PLUGINS::contains);
            config.keySet().stream()
                    .filter(name -> !names.contains(name) && !name.startsWith("listener.name."))
                    .filter(name -> !plugins || NearestName.to(name, names).isPresent())
                    .findFirst()
                    .ifPresent(name -> {
                        throw new KafkaTestException(
                                asked(name, config),
                                "Kafka " + version + " has no such setting.",
                                NearestName.to(name, names)
                                        .map(nearest -> "Did you mean " + nearest + "?")
                                        .orElse("See \"Broker Configs\" in Kafka's documentation for those it has."));
                    });
        }
    }

    static String asked(String name, Map<String, String> config) {
        return "The broker setting " + name + "=" + config.get(name) + " was asked for.";
    }

    private static KafkaTestException ours(String name, String instead, Map<String, String> config) {
        return new KafkaTestException(
                asked(name, config), "The cluster decides that itself.", "Remove it: " + instead + ".");
    }

    /** In the other mode Kafka waits forever for the authorizer to be ready, or says nothing of why it isn't. */
    private static void checkAuthorizer(ClusterMode mode, Map<String, String> config) {
        if (mode == ClusterMode.ZOOKEEPER && OF_KRAFT.equals(config.get(AUTHORIZER))) {
            throw new KafkaTestException(
                    asked(AUTHORIZER, config),
                    "That authorizer works in KRaft mode only, and the cluster is to run in ZooKeeper mode.",
                    "Name " + OF_ZOOKEEPER + " instead, which keeps its rules in ZooKeeper.");
        }
        if (mode != ClusterMode.ZOOKEEPER && OF_ZOOKEEPER.equals(config.get(AUTHORIZER))) {
            throw new KafkaTestException(
                    asked(AUTHORIZER, config),
                    "That authorizer works in ZooKeeper mode only, and the cluster is to run in KRaft mode.",
                    "Name " + OF_KRAFT + " instead, which keeps its rules in Kafka's metadata.");
        }
    }
}
