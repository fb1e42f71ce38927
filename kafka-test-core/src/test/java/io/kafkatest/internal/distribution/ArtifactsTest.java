package io.kafkatest.internal.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kafkatest.KafkaTestException;
import io.kafkatest.testing.FakeRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kafka Connect and plugins, from a repository whose artifacts are made up. */
class ArtifactsTest {

    private static final KafkaVersion VERSION = KafkaVersion.asked("9.1.0");

    @TempDir
    Path temp;

    private FakeRepository repository;
    private String localRepository;

    @BeforeEach
    void startRepository() throws IOException {
        repository = FakeRepository.start();
        for (String part : List.of("connect-json", "connect-transforms", "connect-file")) {
            repository.with("org.apache.kafka:" + part + ":9.1.0");
        }
        repository
                .with("org.apache.kafka:connect-runtime:9.1.0", "com.example:web:1.0")
                .with("com.example:web:1.0")
                .with("com.example:sink:2.0", "com.example:web:1.0");
        // it would win over that of the settings, and get artifacts that are made up
        localRepository = System.clearProperty("maven.repo.local");
    }

    @AfterEach
    void stopRepository() {
        repository.close();
        if (localRepository != null) {
            System.setProperty("maven.repo.local", localRepository);
        }
    }

    private Artifacts artifacts() throws IOException {
        Path file = temp.resolve("settings.xml");
        Files.writeString(
                file,
                "<settings><localRepository>" + temp.resolve("local")
                        + "</localRepository><mirrors><mirror><id>fake</id>" + "<mirrorOf>*</mirrorOf><url>"
                        + repository.url() + "</url></mirror></mirrors></settings>");
        return Artifacts.of(DistributionSettings.none()
                .with("kafka-test.cache-dir", temp.resolve("cache"))
                .with("kafka-test.maven-settings", file)
                .settings());
    }

    private static Stream<String> names(List<Path> jars) {
        return jars.stream().map(jar -> jar.getFileName().toString().replaceFirst("-[0-9a-f]{12}\\.jar$", ""));
    }

    @Test
    void connectComesWithWhatItNeedsBehindTheLauncher() throws IOException {
        Distribution connect = artifacts().connect(VERSION);

        assertThat(connect.version()).isEqualTo("9.1.0");
        assertThat(names(connect.jars()))
                .startsWith("launcher")
                .containsExactlyInAnyOrder(
                        "launcher",
                        "connect-runtime-9.1.0",
                        "web-1.0",
                        "connect-json-9.1.0",
                        "connect-transforms-9.1.0",
                        "connect-file-9.1.0");
    }

    @Test
    void whatWasFetchedNeedsNoRepository() throws IOException {
        List<Path> fetched = artifacts().connect(VERSION).jars();
        List<Path> plugin = artifacts().jars("com.example:sink:2.0");
        int requests = repository.requests().size();

        assertThat(artifacts().connect(VERSION).jars()).isEqualTo(fetched);
        assertThat(artifacts().jars("com.example:sink:2.0")).isEqualTo(plugin);
        assertThat(names(plugin)).containsExactly("sink-2.0", "web-1.0");
        assertThat(repository.requests()).hasSize(requests);
    }

    @Test
    void aVersionWithoutConnectIsRefusedWithThoseThatHaveIt() {
        assertThatThrownBy(() -> artifacts().connect(KafkaVersion.asked("9.2.0")))
                .isInstanceOf(KafkaTestException.class)
                .hasMessage("""
                        Kafka Connect 9.2.0 was asked for.
                        There is no org.apache.kafka:connect-runtime:9.2.0 in fake (%s).
                        Take another version; the latest of org.apache.kafka:connect-runtime are 9.1.0. \
                        Or unpack the release of Kafka 9.2.0 and name its folder with the setting kafka-test.kafka-dir.""", repository.url());
    }

    @Test
    void anArtifactThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> artifacts().jars("com.example:sinc:2.0"))
                .isInstanceOf(KafkaTestException.class)
                .hasMessage("""
                        The artifact com.example:sinc:2.0 was asked for.
                        There is no com.example:sinc:2.0 in fake (%s).
                        There is no version of com.example:sinc at all; check its spelling.""", repository.url());
    }
}
