package io.kafkatest;

import static org.assertj.core.api.Assertions.assertThat;

import io.kafkatest.testing.DataFolderOf;
import io.kafkatest.testing.NodeThreads;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.kafka.clients.admin.NewTopic;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** A broker whose data folder is gone halts its process: here that would be this JVM. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "nobody can take a folder away there that a broker writes to")
class ProcessGuardTest {

    private KafkaCluster kafka;

    @BeforeEach
    void takeTheDataAway() throws Exception {
        kafka = KafkaCluster.start();
        Path data = DataFolderOf.firstNode(kafka);
        Files.move(data, data.resolveSibling("moved"));
        Files.createFile(data);
        kafka.admin().createTopics(List.of(new NewTopic("needs-a-folder", 1, (short) 1)));
        Awaitility.await().until(() -> kafka.log().stream().anyMatch(ProcessGuardTest::isTheGuards));
    }

    @AfterEach
    void close() {
        kafka.close();
    }

    private static boolean isTheGuards(BrokerLogEvent event) {
        return event.logger().equals("io.kafkatest.broker.ProcessGuard");
    }

    @Test
    void logsThatTheBrokerWantedToEndTheProcess() {
        assertThat(kafka.log())
                .filteredOn(ProcessGuardTest::isTheGuards)
                .first()
                .satisfies(event -> {
                    assertThat(event.level()).isEqualTo(Level.ERROR);
                    assertThat(event.message()).isEqualTo("The broker wanted to end its process with status 1");
                });
    }

    @Test
    void leavesTheReasonInTheLog() {
        assertThat(kafka.log())
                .anySatisfy(event -> assertThat(event.stackTrace()).isNotNull());
    }

    @Test
    void letsTheClusterBeClosed() {
        kafka.close();

        assertThat(NodeThreads.of(kafka.clusterId())).isEmpty();
    }
}
