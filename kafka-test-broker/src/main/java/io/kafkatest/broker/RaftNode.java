package io.kafkatest.broker;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import kafka.server.KafkaBroker;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;

/** One KRaft node: a broker, a controller or both, as its {@code process.roles} say. */
final class RaftNode implements Node {

    private final NodeSettings settings;
    private final KafkaConfig config;
    private KafkaRaftServer server;

    RaftNode(NodeSettings settings) {
        this.settings = settings;
        this.config = settings.toKafkaConfig();
    }

    @Override
    public Map<String, Integer> start() throws Exception {
        format();
        server = AcrossVersions.raftServer(config);
        server.startup();
        Optional<KafkaBroker> broker = AcrossVersions.broker(server);
        return broker.isPresent() ? settings.boundPorts(broker.get()) : Map.of();
    }

    @Override
    public void stop() {
        server.shutdown();
        server.awaitShutdown();
    }

    /** Kafka's own clean-up of a start that failed ends at the first fault that it meets itself. */
    @Override
    public void stopWhatIsLeft() throws Exception {
        if (server != null) {
            try {
                stop();
            } catch (RuntimeException | Error e) {
                // the fault that the start failed with is the one to be told
            }
            Optional<KafkaBroker> broker = AcrossVersions.broker(server);
            if (broker.isPresent()) {
                Parts.of(broker.get()).stop();
            }
        }
    }

    /** Writes what a new data folder needs (KIP-631: a node refuses a folder that was not formatted). */
    private void format() throws Exception {
        if (settings.hasData()) {
            return;
        }
        Path data = settings.dataFolder();
        Files.createDirectories(data);
        Path file = data.resolveSibling("server.properties");
        try (OutputStream out = Files.newOutputStream(file)) {
            Properties properties = new Properties();
            properties.putAll(settings.kafka());
            properties.store(out, null);
        }
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        int status = AcrossVersions.format(
                config, file.toString(), settings.clusterId(), new PrintStream(output, true, StandardCharsets.UTF_8));
        if (status != 0) {
            throw new IllegalStateException(
                    "formatting " + data + " failed: " + output.toString(StandardCharsets.UTF_8));
        }
    }
}
