package io.kafkatest.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.kafkatest.testing.FakeRepository;
import io.kafkatest.testing.ForkedJvm;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line in a JVM of its own, whose user has Maven settings in the usual place. */
class MainTest {

    @TempDir
    private Path home;

    private Path cache;
    private FakeRepository repository;

    @BeforeEach
    void startRepository() throws Exception {
        cache = home.resolve("cache");
        repository = FakeRepository.start().withKafka("9.1.0").withKafka("9.2.0");
        Files.writeString(
                Files.createDirectory(home.resolve(".m2")).resolve("settings.xml"),
                "<settings><mirrors><mirror><id>fake</id><mirrorOf>*</mirrorOf><url>" + repository.url()
                        + "</url></mirror></mirrors></settings>");
    }

    @AfterEach
    void stopRepository() {
        repository.close();
    }

    private ForkedJvm.End run(String logLevel, Object... arguments) {
        try (ForkedJvm jvm = ForkedJvm.of(Main.class)
                .option("-Duser.home=" + home)
                .option("-Dkafka-test.cache-dir=" + cache)
                .option("-Dorg.slf4j.simpleLogger.defaultLogLevel=" + logLevel)
                .start(arguments)) {
            return jvm.end();
        }
    }

    @Test
    void fetchesWithTheUsersSettingsAndSaysWhereTo() {
        assertThat(run("warn", "fetch", "9.1.0", "9.2.0")).isEqualTo(new ForkedJvm.End(0, """
                        Kafka 9.1.0: 4 jars
                        Kafka 9.2.0: 4 jars
                        Cache folder: %s""".formatted(cache), ""));
    }

    @Test
    void usesTheUsersLocalRepository() {
        run("warn", "fetch", "9.1.0");

        assertThat(home.resolve(".m2/repository/org/apache/kafka/kafka_2.13/9.1.0/kafka_2.13-9.1.0.jar"))
                .isRegularFile();
    }

    @Test
    void logsThatItFetches() {
        assertThat(run("info", "fetch", "9.1.0").err()).endsWith("Fetching Kafka 9.1.0 into " + cache);
    }

    @Test
    void endsWithStatusOneAndTheReasonIfItCant() {
        assertThat(run("warn", "fetch", "9.3.0")).isEqualTo(new ForkedJvm.End(1, "", """
                        Kafka 9.3.0 was asked for.
                        There is no such version in fake (%s).
                        Did you mean 9.2.0? There are 9.1.0, 9.2.0.""".formatted(repository.url())));
    }
}
