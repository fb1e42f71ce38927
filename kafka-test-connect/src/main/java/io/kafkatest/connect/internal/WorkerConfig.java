package io.kafkatest.connect.internal;

import io.kafkatest.KafkaCluster;
import io.kafkatest.connect.ConnectMode;
import io.kafkatest.connect.ConnectSpec;
import io.kafkatest.spi.ConnectHost;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How workers are set up if the user says nothing: as the properties files of a Kafka release say, and tuned for tests.
 *
 * @param cluster beside which
 * @param spec what the user says
 * @param group the id of the group, of which the topics are named after
 * @param host where they run
 * @param pluginPath jars and folders of plugins, as the workers see them
 */
record WorkerConfig(KafkaCluster cluster, ConnectSpec spec, String group, ConnectHost host, List<String> pluginPath) {

    private static final List<String> CLIENTS = List.of("", "producer.", "consumer.", "admin.");

    Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        Map<String, Object> clients = new HashMap<>(cluster.clientConfig());
        clients.put("bootstrap.servers", host.bootstrapServers());
        clients.forEach((name, value) -> {
            for (String client : CLIENTS) {
                settings.put(client + name, String.valueOf(value));
            }
        });
        settings.put("key.converter", "org.apache.kafka.connect.json.JsonConverter");
        settings.put("value.converter", "org.apache.kafka.connect.json.JsonConverter");

        // to look through all classes takes two seconds; Kafka's own plugins are declared in their jars, others may not
        // be
        settings.put("plugin.discovery", areDeclared() ? "service_load" : "hybrid_warn");
        if (!pluginPath.isEmpty()) {
            settings.put("plugin.path", String.join(",", pluginPath));
        }

        // what was done is to be known soon, rather than after a minute
        settings.put("offset.flush.interval.ms", "500");
        // a sink is to notice a topic that is created after it, which takes five minutes by default
        settings.put("consumer.metadata.max.age.ms", "1000");
        settings.put("consumer.fetch.max.wait.ms", "50");
        settings.put("producer.linger.ms", "0");

        settings.putAll(spec.mode() == ConnectMode.STANDALONE ? standalone() : distributed());
        settings.putAll(spec.config());
        return settings;
    }

    /** Whether all plugins are: classes of the test are by this library. */
    private boolean areDeclared() {
        return spec.pluginPath().isEmpty() && spec.pluginArtifacts().isEmpty();
    }

    private Map<String, String> standalone() {
        return Map.of("offset.storage.file.filename", host.file("offsets"));
    }

    private Map<String, String> distributed() {
        Map<String, String> settings = new LinkedHashMap<>();
        String replicas = String.valueOf(Math.min(3, cluster.brokers().size()));
        settings.put("group.id", group);
        for (String kind : List.of("config", "offset", "status")) {
            settings.put(kind + ".storage.topic", topic(kind));
            settings.put(kind + ".storage.replication.factor", replicas);
        }
        settings.put("offset.storage.partitions", "1");
        settings.put("status.storage.partitions", "1");

        // the tasks of a worker that is gone go to the others at once, rather than after five minutes
        settings.put("scheduled.rebalance.max.delay.ms", "0");
        settings.put("session.timeout.ms", "6000");
        settings.put("heartbeat.interval.ms", "500");
        return settings;
    }

    private String topic(String kind) {
        return group + "-" + kind;
    }

    /** The topics that the workers make for themselves. */
    List<String> topics() {
        return spec.mode() == ConnectMode.STANDALONE
                ? List.of()
                : List.of(topic("config"), topic("offset"), topic("status"));
    }
}
