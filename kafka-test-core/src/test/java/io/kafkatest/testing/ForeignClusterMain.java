package io.kafkatest.testing;

import io.kafkatest.ClusterSpec;
import io.kafkatest.internal.distribution.Distributions;
import io.kafkatest.spi.Settings;
import java.net.InetAddress;
import java.net.MalformedURLException;
import java.net.ServerSocket;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.Uuid;

/**
 * A cluster that somebody else runs: clients authenticate themselves (SASL/PLAIN) and are authorized. Prints where it listens,
 * for each line on its standard input what tests have left there, and ends when that input does: with whoever started it.
 */
final class ForeignClusterMain {

    private static final String PLAIN =
            "org.apache.kafka.common.security.plain.PlainLoginModule required user_tester=\"tester-secret\""
                    + " user_guest=\"guest-secret\";";

    private ForeignClusterMain() {}

    public static void main(String[] arguments) throws Exception {
        URL[] jars = Distributions.of(Settings.ofThisJvm()).find(ClusterSpec.defaults()).jars().stream()
                .map(ForeignClusterMain::url)
                .toArray(URL[]::new);
        ClassLoader loader = new URLClassLoader(jars, ClassLoader.getPlatformClassLoader());
        Consumer<LogRecord> log = record -> System.err.println(record.getMessage());
        @SuppressWarnings("unchecked") // as NodeLauncher declares it
        Function<Map<String, String>, Map<String, Integer>> node = (Function<Map<String, String>, Map<String, Integer>>)
                loader.loadClass("io.kafkatest.broker.NodeLauncher")
                        .getConstructor(String.class, Level.class, Consumer.class)
                        .newInstance("foreign", Level.WARNING, log);

        Map<String, Integer> ports = node.apply(config(Path.of(arguments[0])));
        System.out.println("127.0.0.1:" + ports.get("CLIENT"));
        while (System.in.read() >= 0) {
            System.out.println(left("127.0.0.1:" + ports.get("INNER")));
        }
        System.exit(0);
    }

    private static Set<String> left(String servers) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
            Set<String> names = new TreeSet<>(admin.listTopics().names().get());
            admin.listGroups().all().get().forEach(group -> names.add(group.groupId()));
            names.removeIf(name -> !name.startsWith("kafka-test-"));
            return names;
        }
    }

    private static Map<String, String> config(Path folder) throws Exception {
        Map<String, String> config = new HashMap<>();
        config.put("kafkatest.cluster.id", Uuid.randomUuid().toString());
        config.put("node.id", "1");
        config.put("process.roles", "broker,controller");
        int controller = freePort();
        config.put("controller.quorum.voters", "1@127.0.0.1:" + controller);
        config.put("controller.listener.names", "CONTROLLER");
        config.put("listeners", "CLIENT://127.0.0.1:0,INNER://127.0.0.1:0,CONTROLLER://127.0.0.1:" + controller);
        config.put("advertised.listeners", "CLIENT://127.0.0.1:0,INNER://127.0.0.1:0");
        config.put("inter.broker.listener.name", "INNER");
        config.put("listener.security.protocol.map", "CLIENT:SASL_PLAINTEXT,INNER:PLAINTEXT,CONTROLLER:PLAINTEXT");
        config.put("listener.name.client.sasl.enabled.mechanisms", "PLAIN");
        config.put("listener.name.client.plain.sasl.jaas.config", PLAIN);
        config.put("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
        config.put("super.users", "User:tester;User:ANONYMOUS");
        config.put("group.initial.rebalance.delay.ms", "0");
        config.put("offsets.topic.replication.factor", "1");
        config.put("offsets.topic.num.partitions", "1");
        config.put("transaction.state.log.replication.factor", "1");
        config.put("transaction.state.log.num.partitions", "1");
        config.put("transaction.state.log.min.isr", "1");
        config.put("share.coordinator.state.topic.replication.factor", "1");
        config.put("share.coordinator.state.topic.num.partitions", "1");
        config.put("share.coordinator.state.topic.min.isr", "1");
        config.put("log.cleaner.dedupe.buffer.size", "2097152");
        config.put("log.dirs", folder.resolve("data").toString());
        return config;
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
