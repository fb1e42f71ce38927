package io.kafkatest;

import static org.assertj.core.api.Assertions.assertThat;

import io.kafkatest.testing.DataFolderOf;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Takes minutes, so it runs only where it is asked for by its tag. */
@Tag("loop")
@EnabledOnOs(OS.LINUX)
class ManyForksTest {

    private static final int FORKS = 200;

    @Test
    @Timeout(1_800)
    void leaveNoProcessNoFolderAndNoPort() throws Exception {
        List<ProcessHandle> processes = new ArrayList<>();
        List<Path> folders = new ArrayList<>();
        List<Integer> ports = new ArrayList<>();
        ClusterSpec spec = ClusterSpec.builder().runOn(RunOn.PROCESS).build();
        for (int fork = 0; fork < FORKS; fork++) {
            try (KafkaCluster kafka = KafkaCluster.start(spec)) {
                processes.addAll(NodeProcesses.of(kafka));
                folders.add(DataFolderOf.cluster(kafka));
                ports.add(kafka.brokers().get(0).port());
                if (fork % 2 == 0) {
                    kafka.brokers().get(0).kill();
                }
            }
        }

        assertThat(processes).hasSize(FORKS).noneMatch(ProcessHandle::isAlive);
        assertThat(folders).noneMatch(folder -> folder.toFile().exists());
        assertThat(ports).noneMatch(ManyForksTest::isOpen);
    }

    private static boolean isOpen(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
