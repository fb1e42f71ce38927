package io.kafkatest.broker;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import org.apache.kafka.metadata.storage.Formatter;

/** Writes what a new data folder of a KRaft node needs (KIP-631: a node refuses a folder that was not formatted). */
final class RaftFormat {

    private final NodeSettings settings;
    private final KafkaConfig config;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final PrintStream output = new PrintStream(said, true, StandardCharsets.UTF_8);

    RaftFormat(NodeSettings settings, KafkaConfig config) {
        this.settings = settings;
        this.config = config;
    }

    /** Does nothing to one that has been formatted. */
    void write() throws Exception {
        if (settings.hasData()) {
            return;
        }
        Files.createDirectories(settings.dataFolder());
        if (AcrossVersions.hasZooKeeper()) {
            runCommand();
        } else {
            format();
        }
    }

    /** What Kafka's command does in the end; the command itself takes a twentieth of the whole start. */
    private void format() throws Exception {
        String folder = settings.dataFolder().toString();
        new Formatter()
                .setPrintStream(output)
                .setNodeId(config.getInt("node.id"))
                .setClusterId(settings.clusterId())
                .setUnstableFeatureVersionsEnabled(config.getBoolean("unstable.feature.versions.enable"))
                .setControllerListenerName(settings.kafka().get("controller.listener.names"))
                .setMetadataLogDirectory(folder)
                .addDirectory(folder)
                .run();
    }

    /** As long as Kafka had ZooKeeper, the command knew best which version of the metadata is wanted. */
    private void runCommand() throws Exception {
        Path file = settings.dataFolder().resolveSibling("server.properties");
        writeSettings(file);
        int status = AcrossVersions.format(config, file.toString(), settings.clusterId(), output);
        if (status != 0) {
            throw new IllegalStateException(
                    "formatting " + settings.dataFolder() + " failed: " + said.toString(StandardCharsets.UTF_8));
        }
    }

    private void writeSettings(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            Properties properties = new Properties();
            properties.putAll(settings.kafka());
            properties.store(out, null);
        }
    }
}
