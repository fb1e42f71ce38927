package io.kafkatest.internal.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kafkatest.ClusterMode;
import io.kafkatest.KafkaTestException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.utils.AppInfoParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Releases that the user has unpacked, named with kafka-test.kafka-dir. */
class KafkaReleasesTest {

    @TempDir
    private static Path cache;

    @TempDir
    private Path temp;

    private Path release(String version, String... jars) throws IOException {
        Path libs =
                Files.createDirectories(temp.resolve("kafka_2.13-" + version).resolve("libs"));
        Files.createFile(libs.resolve("kafka_2.13-" + version + ".jar"));
        for (String jar : jars) {
            Files.createFile(libs.resolve(jar));
        }
        return libs.getParent();
    }

    private static DistributionSettings naming(Path... releases) {
        return DistributionSettings.none()
                .with("kafka-test.cache-dir", cache)
                .with(
                        "kafka-test.kafka-dir",
                        Stream.of(releases).map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
    }

    @Test
    void runFromWhereTheyAreBehindTheLauncher() throws IOException {
        Path release = release("3.6.1", "zookeeper-3.8.3.jar", "kafka-clients-3.6.1.jar");

        Distribution found = naming(release).find("3.6.1");

        assertThat(found.version()).isEqualTo("3.6.1");
        assertThat(found.jars().get(0).getFileName().toString()).startsWith("launcher-");
        assertThat(found.jars().subList(1, found.jars().size()))
                .containsExactly(
                        release.resolve("libs/kafka-clients-3.6.1.jar"),
                        release.resolve("libs/kafka_2.13-3.6.1.jar"),
                        release.resolve("libs/zookeeper-3.8.3.jar"));
    }

    @Test
    void runWithoutTheirLoggingBindings() throws IOException {
        Path release = release(
                "3.6.1",
                "slf4j-reload4j-1.7.36.jar",
                "slf4j-log4j12-1.7.36.jar",
                "log4j-slf4j-impl-2.24.3.jar",
                "log4j-slf4j2-impl-2.24.3.jar",
                "logback-classic-1.2.13.jar",
                "reload4j-1.2.25.jar",
                "log4j-core-2.24.3.jar",
                "slf4j-api-1.7.36.jar");

        assertThat(naming(release).find("3.6.1").jars().stream()
                        .skip(1)
                        .map(jar -> jar.getFileName().toString()))
                .containsExactly(
                        "kafka_2.13-3.6.1.jar", "log4j-core-2.24.3.jar", "reload4j-1.2.25.jar", "slf4j-api-1.7.36.jar");
    }

    @Test
    void runWithoutWhatHasNoClasses() throws IOException {
        Path release = release("3.6.1", "kafka_2.13-3.6.0-sources.jar", "kafka_2.13-3.6.1-javadoc.jar", "README.md");

        assertThat(naming(release).find("3.6.1").jars()).hasSize(2);
    }

    @Test
    void mayBeOfScala2_12() throws IOException {
        Path libs = Files.createDirectories(temp.resolve("kafka/libs"));
        Files.createFile(libs.resolve("kafka_2.12-3.6.1.jar"));

        assertThat(naming(libs.getParent()).find("3.6.1").jars()).contains(libs.resolve("kafka_2.12-3.6.1.jar"));
    }

    @Test
    void serveTheirOwnVersionsOnly() throws IOException {
        DistributionSettings settings = naming(release("3.6.1"), release("3.9.2"));

        assertThat(settings.find("3.9.2").jars().get(1)).startsWithRaw(temp.resolve("kafka_2.13-3.9.2"));
        assertThat(settings.find(AppInfoParser.getVersion()).jars().get(1)).startsWithRaw(cache);
    }

    @Test
    void comeBeforeTheVersionThatTheLibraryCarries() throws IOException {
        Path release = release(AppInfoParser.getVersion());

        assertThat(naming(release).find(AppInfoParser.getVersion()).jars().get(1))
                .startsWithRaw(release);
    }

    @Test
    void giveTheDefaultVersionByTheFirst() throws IOException {
        assertThat(naming(release("4.0.2"), release("3.6.1")).distributions().defaultVersion(ClusterMode.KRAFT))
                .isEqualTo("4.0.2");
    }

    @Test
    void giveTheDefaultVersionForZooKeeperByTheFirstThatHasIt() throws IOException {
        assertThat(naming(release("4.0.2"), release("3.6.1")).distributions().defaultVersion(ClusterMode.ZOOKEEPER))
                .isEqualTo("3.6.1");
    }

    @Test
    void leaveTheDefaultVersionForZooKeeperAsItIsIfNoneHasIt() throws IOException {
        assertThat(naming(release("4.0.2")).distributions().defaultVersion(ClusterMode.ZOOKEEPER))
                .isEqualTo("3.9.2");
    }

    @Test
    void areNotThereByDefault() {
        Distributions distributions =
                DistributionSettings.none().with("kafka-test.cache-dir", cache).distributions();

        assertThat(distributions.defaultVersion(ClusterMode.DEFAULT)).isEqualTo(AppInfoParser.getVersion());
        assertThat(distributions.defaultVersion(ClusterMode.KRAFT)).isEqualTo(AppInfoParser.getVersion());
        assertThat(distributions.defaultVersion(ClusterMode.ZOOKEEPER)).isEqualTo("3.9.2");
    }

    private static void assertRefused(Path folder, String found) {
        assertThatThrownBy(() -> naming(folder).find("3.6.1"))
                .isInstanceOf(KafkaTestException.class)
                .hasMessage("The setting kafka-test.kafka-dir names " + folder + ".\n"
                        + "An unpacked Kafka release has kafka_2.13-<version>.jar in its folder libs, but " + found
                        + ".\n"
                        + "Name the folder that came out of kafka_2.13-<version>.tgz, or several, separated by "
                        + File.pathSeparator + ".");
    }

    @Test
    void areRefusedIfTheyAreNotThere() {
        assertRefused(temp.resolve("kafka"), "there is no such folder");
    }

    @Test
    void areRefusedIfTheyAreStillPacked() throws IOException {
        assertRefused(Files.createFile(temp.resolve("kafka_2.13-3.6.1.tgz")), "this is a file");
    }

    @Test
    void areRefusedIfTheyAreTheSources() throws IOException {
        for (String folder : new String[] {"bin", "clients", "config", "core", "docker", "docs"}) {
            Files.createDirectory(temp.resolve(folder));
        }

        assertRefused(temp, "this folder has bin, clients, config, core, docker and 1 more");
    }

    @Test
    void areRefusedIfTheyHaveNoBroker() throws IOException {
        Path libs = Files.createDirectory(temp.resolve("libs"));
        Files.createFile(libs.resolve("kafka-clients-3.6.1.jar"));

        assertRefused(temp, "there libs has kafka-clients-3.6.1.jar");
    }

    @Test
    void areRefusedIfTheyAreEmpty() throws IOException {
        Files.createDirectory(temp.resolve("libs"));

        assertRefused(temp, "there libs has nothing in it");
    }
}
