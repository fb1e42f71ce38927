package io.kafkatest.internal.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kafkatest.ClusterSpec;
import io.kafkatest.KafkaTestException;
import io.kafkatest.spi.Settings;
import io.kafkatest.testing.NodeThreads;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.Uuid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a start that failed leaves behind: nothing. */
class StartFailureTraceTest {

    private static final ClusterRunner RUNNER = new NodesRunner(InProcessHost.factory(), new JvmFolders());

    private final String clusterId = Uuid.randomUuid().toString();

    private void start(ClusterSpec spec) {
        assertThatThrownBy(() -> RUNNER.start(spec, clusterId, new BrokerLog(Level.OFF), Settings.ofThisJvm()))
                .isInstanceOf(KafkaTestException.class);
    }

    private List<Path> dataFolders() throws IOException {
        List<Path> folders = new ArrayList<>();
        String ownJvms = "jvm-" + ProcessHandle.current().pid() + "-*";
        try (DirectoryStream<Path> jvms = Files.newDirectoryStream(DataRoot.of(Settings.ofThisJvm()), ownJvms)) {
            for (Path jvm : jvms) {
                folders.add(jvm.resolve(clusterId));
            }
        }
        return folders;
    }

    @ParameterizedTest
    @CsvSource({
        "mesage.max.bytes,1000",
        "listeners,PLAINTEXT://:0",
        "num.io.threads,many",
        "replica.fetch.wait.max.ms,60000",
        "authorizer.class.name,com.example.NoSuchAuthorizer",
        "metric.reporters,com.example.NoSuchReporter"
    })
    void isNoThreadAndNoFolder(String name, String value) throws IOException {
        start(ClusterSpec.builder().brokerConfig(name, value).build());

        assertThat(NodeThreads.of(clusterId)).isEmpty();
        assertThat(dataFolders()).noneMatch(Files::exists);
    }

    @Test
    void isNothingOfSeveralBrokersEither() throws IOException {
        start(ClusterSpec.builder()
                .brokers(2)
                .brokerConfig("authorizer.class.name", "com.example.NoSuchAuthorizer")
                .build());

        assertThat(NodeThreads.of(clusterId)).isEmpty();
        assertThat(dataFolders()).noneMatch(Files::exists);
    }
}
