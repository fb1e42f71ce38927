package io.kafkatest.testing;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.awaitility.Awaitility;

/** A cluster in a process of its own that asks who you are: one for all tests of this JVM. */
public final class ForeignCluster implements AutoCloseable {

    private final Path folder;
    private final ForkedJvm jvm;
    private final String servers;
    private final Admin admin;

    ForeignCluster() throws IOException {
        folder = Files.createTempDirectory("foreign-cluster");
        jvm = ForkedJvm.of(ForeignClusterMain.class).startForAllTests(folder);
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
        return ClusterPool.ofThisJvm().start(spec, read(settings));
    }

    /** Settings as if a build had them. */
    public static Settings read(Map<String, String> settings) {
        return Settings.ofThisJvm().preferring(name -> Optional.ofNullable(settings.get(name)), settings.keySet());
    }

    /** What somebody else may do there. */
    public Admin admin() {
        return admin;
    }

    /** Lets the guest do some things with some things. */
    public void allowGuest(ResourcePattern things, AclOperation... operations) throws Exception {
        int before = acls();
        admin.createAcls(Stream.of(operations)
                        .map(operation -> new AclBinding(
                                things, new AccessControlEntry("User:guest", "*", operation, AclPermissionType.ALLOW)))
                        .toList())
                .all()
                .get();
        awaitAcls(before + operations.length); // the controller has them before the broker does
    }

    private int acls() throws Exception {
        return admin.describeAcls(AclBindingFilter.ANY).values().get().size();
    }

    private void awaitAcls(int count) {
        Awaitility.await().until(() -> acls() == count);
    }

    /** Lets the guest do nothing again. */
    public void forbidGuest() throws Exception {
        admin.deleteAcls(List.of(AclBindingFilter.ANY)).all().get();
        awaitAcls(0);
    }

    public Set<String> topics() throws Exception {
        return admin.listTopics().names().get();
    }

    public Set<String> groups() throws Exception {
        return admin.listGroups().all().get().stream()
                .map(GroupListing::groupId)
                .collect(Collectors.toSet());
    }

    /** Creates a topic and a group of one name. */
    public void create(String name) throws Exception {
        admin.createTopics(List.of(new NewTopic(name, 1, (short) 1))).all().get();
        Awaitility.await().until(() -> topics().contains(name)); // the controller has it before the broker does
        admin.alterConsumerGroupOffsets(name, Map.of(new TopicPartition(name, 0), new OffsetAndMetadata(0)))
                .all()
                .get();
    }

    /** The names of all topics and groups that begin in some way. */
    public Set<String> thatBegin(String prefix) throws Exception {
        Set<String> names = new TreeSet<>(topics());
        names.addAll(groups());
        names.removeIf(name -> !name.startsWith(prefix));
        return names;
    }

    /** The controller deletes a topic before the broker knows. */
    public void awaitNoneThatBegins(String prefix) {
        Awaitility.await().untilAsserted(() -> assertThat(thatBegin(prefix)).isEmpty());
    }

    /** Deletes a topic and a group of one name. */
    public void delete(String name) throws Exception {
        admin.deleteTopics(List.of(name)).all().get();
        admin.deleteConsumerGroups(List.of(name)).all().get();
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
