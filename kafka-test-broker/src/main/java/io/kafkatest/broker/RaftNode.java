package io.kafkatest.broker;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import kafka.server.BrokerServer;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.network.ListenerName;
import org.apache.kafka.common.utils.Time;
import scala.Option;

/** One KRaft node: a broker, a controller or both, as its {@code process.roles} say. */
final class RaftNode {

    private final Map<String, String> settings;
    private final String clusterId;
    private final KafkaConfig config;
    private KafkaRaftServer server;

    private RaftNode(Map<String, String> settings, String clusterId, KafkaConfig config) {
        this.settings = settings;
        this.clusterId = clusterId;
        this.config = config;
    }

    static RaftNode of(Map<String, String> settings) {
        Map<String, String> kafka = new HashMap<>(settings);
        String clusterId = kafka.remove(NodeLauncher.CLUSTER_ID);
        try {
            return new RaftNode(kafka, clusterId, new KafkaConfig(kafka));
        } catch (ConfigException | IllegalArgumentException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    Map<String, Integer> start() throws ReflectiveOperationException, IOException {
        format();
        server = new KafkaRaftServer(config, Time.SYSTEM);
        server.startup();
        return boundPorts();
    }

    Void stop() {
        server.shutdown();
        server.awaitShutdown();
        return null;
    }

    /** Kafka's own clean-up of a start that failed ends at the first fault that it meets itself. */
    Void stopWhatIsLeft() throws ReflectiveOperationException {
        if (server != null) {
            try {
                stop();
            } catch (RuntimeException | Error e) {
                // the fault that the start failed with is the one to be told
            }
            Parts.of(broker()).stop();
        }
        return null;
    }

    /** Writes what a new data folder needs (KIP-631: a node refuses a folder that was not formatted). */
    private void format() throws IOException {
        Path data = Path.of(settings.get("log.dirs"));
        if (Files.exists(data.resolve("meta.properties"))) {
            return;
        }
        Files.createDirectories(data);
        Path file = data.resolveSibling("server.properties");
        try (OutputStream out = Files.newOutputStream(file)) {
            Properties properties = new Properties();
            properties.putAll(settings);
            properties.store(out, null);
        }
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        int status = StorageTool.execute(
                new String[] {"format", "--cluster-id", clusterId, "--config", file.toString()},
                new PrintStream(output, true, StandardCharsets.UTF_8));
        if (status != 0) {
            throw new IllegalStateException(
                    "formatting " + data + " failed: " + output.toString(StandardCharsets.UTF_8));
        }
    }

    private Map<String, Integer> boundPorts() throws ReflectiveOperationException {
        Map<String, Integer> ports = new LinkedHashMap<>();
        if (broker() instanceof BrokerServer broker) {
            for (String listener : settings.get("advertised.listeners").split(",")) {
                String name = listener.substring(0, listener.indexOf(':'));
                ports.put(name, broker.boundPort(new ListenerName(name)));
            }
        }
        return ports;
    }

    /** KafkaRaftServer doesn't show its broker, in no version; the field's name is the same in all. Null for a controller. */
    private Object broker() throws ReflectiveOperationException {
        Field field = KafkaRaftServer.class.getDeclaredField("broker");
        field.setAccessible(true);
        Option<?> broker = (Option<?>) field.get(server);
        return broker.isDefined() ? broker.get() : null;
    }
}
