package io.kafkatest.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NodeLauncherTest {

    private static final String NAME = "the-node-of-this-test";

    @TempDir
    Path folder;

    private final List<LogRecord> log = new CopyOnWriteArrayList<>();
    private final NodeLauncher node = new NodeLauncher(NAME, Level.WARNING, log::add);

    @Test
    void startsANodeThatServesClients() throws Exception {
        try (node) {
            Map<String, Integer> ports = node.apply(RaftConfig.in(folder));

            assertThat(ports).containsOnlyKeys("PLAINTEXT");
            try (Admin admin = Admin.create(Map.of("bootstrap.servers", "127.0.0.1:" + ports.get("PLAINTEXT")))) {
                assertThat(admin.describeCluster().clusterId().get()).isEqualTo(RaftConfig.CLUSTER_ID);
            }
        }
    }

    @Test
    void startsANodeOnTheDataOfAnEarlierOne() throws Exception {
        try (node) {
            node.apply(RaftConfig.in(folder));
        }

        try (NodeLauncher again = new NodeLauncher(NAME, Level.WARNING, log::add)) {
            assertThat(again.apply(RaftConfig.in(folder))).containsOnlyKeys("PLAINTEXT");
        }
    }

    @Test
    void leavesNoThreadOfAStoppedNode() throws Exception {
        node.apply(RaftConfig.in(folder));

        node.close();

        assertThat(threadsOfTheNode()).isEmpty();
    }

    @Test
    void leavesNoThreadOfANodeThatCouldNotStart() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Map<String, String> config = RaftConfig.in(folder);
            config.put("listeners", config.get("listeners").replaceAll("[0-9]+$", "" + taken.getLocalPort()));
            config.put("controller.quorum.voters", "1@127.0.0.1:" + taken.getLocalPort());

            assertThatThrownBy(() -> node.apply(config)).isInstanceOf(IllegalStateException.class);
        }

        assertThat(threadsOfTheNode()).isEmpty();
    }

    @Test
    void isClosedTwiceAsOnce() throws Exception {
        node.apply(RaftConfig.in(folder));

        node.close();
        node.close();

        assertThat(threadsOfTheNode()).isEmpty();
    }

    @Test
    void writesNothingIfKafkaRefusesTheSettings() throws Exception {
        Map<String, String> config = RaftConfig.in(folder);
        config.put("num.io.threads", "many");

        assertThatThrownBy(() -> node.apply(config))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Invalid value many for configuration num.io.threads: Not a number of type INT");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void refusesZooKeeperModeWithAKafkaThatHasNone() throws Exception {
        Map<String, String> config = RaftConfig.in(folder);
        config.remove("process.roles");
        config.put(NodeLauncher.ZOOKEEPER_DIR, folder.resolve("zookeeper").toString());

        assertThatThrownBy(() -> node.apply(config))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Missing required configuration \"process.roles\" which has no default value.");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void saysWhatElseAStartFailedWith() throws Exception {
        Path data = Files.writeString(folder.resolve("file"), "").resolve("data");
        Map<String, String> config = RaftConfig.in(folder);
        config.put("log.dirs", data.toString());

        assertThatThrownBy(() -> node.apply(config))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("java.nio.file.FileSystemException: " + data);
    }

    /** But for the two that Kafka's metrics library starts with the first node of a class loader, and never ends. */
    private static List<String> threadsOfTheNode() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getThreadGroup() != null
                        && thread.getThreadGroup().getName().equals(NAME))
                .map(Thread::getName)
                .filter(name -> !name.startsWith("metrics-meter-tick-thread"))
                .toList();
    }
}
