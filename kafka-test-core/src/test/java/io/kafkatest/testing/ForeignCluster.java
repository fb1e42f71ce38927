package io.kafkatest.testing;

import io.kafkatest.ClusterSpec;
import io.kafkatest.KafkaCluster;
import io.kafkatest.spi.ClusterPool;
import io.kafkatest.spi.Settings;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;

/** A cluster in a process of its own that asks who you are: one for all tests of this JVM. */
public final class ForeignCluster implements AutoCloseable {

    private final Path folder;
    private final ForkedJvm jvm;
    private final String servers;
    private final Admin admin;

    ForeignCluster() throws IOException {
        folder = Files.createTempDirectory("foreign-cluster");
        jvm = ForkedJvm.of(ForeignClusterMain.class).start(folder);
        servers = jvm.readLine();
        admin = Admin.create(new HashMap<>(config("tester", "tester-secret")));
    }

    public String servers() {
        return servers;
    }

    /** Kafka's client properties for a user: tester may do all, guest may do nothing. */
    public Map<String, String> config(String user, String password) {
        return Map.of(
                "bootstrap.servers",
                servers,
                "security.protocol",
                "SASL_PLAINTEXT",
                "sasl.mechanism",
                "PLAIN",
                "sasl.jaas.config",
                "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"" + user + "\" password=\""
                        + password + "\";");
    }

    /** The names and values of settings that let tests run on the cluster. */
    public Map<String, String> settings() {
        return settings(config("tester", "tester-secret"));
    }

    /** The same, reached with other properties. */
    public static Map<String, String> settings(Map<String, String> config) {
        Map<String, String> settings = new HashMap<>(Map.of("kafka-test.run-on", "external"));
        config.forEach((name, value) -> settings.put("kafka-test.external." + name, value));
        return settings;
    }

    /** A handle on it, as a test gets it. */
    public KafkaCluster connect() {
        return connect(ClusterSpec.defaults(), settings());
    }

    public static KafkaCluster connect(ClusterSpec spec, Map<String, String> settings) {
        return ClusterPool.ofThisJvm()
                .start(
                        spec,
                        Settings.ofThisJvm()
                                .preferring(name -> Optional.ofNullable(settings.get(name)), settings.keySet()));
    }

    /** What somebody else may do there. */
    public Admin admin() {
        return admin;
    }

    public Set<String> topics() throws Exception {
        return admin.listTopics().names().get();
    }

    public Set<String> groups() throws Exception {
        return admin.listGroups().all().get().stream()
                .map(GroupListing::groupId)
                .collect(Collectors.toSet());
    }

    @Override
    public void close() {
        admin.close();
        jvm.close();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
