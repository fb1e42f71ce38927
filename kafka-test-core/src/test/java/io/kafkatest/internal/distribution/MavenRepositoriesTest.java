package io.kafkatest.internal.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.kafkatest.KafkaTestException;
import io.kafkatest.testing.FakeRepository;
import io.kafkatest.testing.ForkedJvm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Versions that neither the library nor the cache has, fetched with the user's own Maven settings. */
class MavenRepositoriesTest {

    @TempDir
    private Path temp;

    private FakeRepository repository;
    private @Nullable String localRepository;

    @BeforeEach
    void startRepository() throws IOException {
        repository = FakeRepository.start().withKafka("9.1.0");
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

    private DistributionSettings with(String mavenSettings) {
        try {
            Path file = temp.resolve("settings.xml");
            Files.writeString(
                    file,
                    "<settings><localRepository>" + temp.resolve("local") + "</localRepository>" + mavenSettings
                            + "</settings>");
            return DistributionSettings.none()
                    .with("kafka-test.cache-dir", temp.resolve("cache"))
                    .with("kafka-test.maven-settings", file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private DistributionSettings withMirror() {
        return with(mirror(repository.url()));
    }

    private static String mirror(String url) {
        return "<mirrors><mirror><id>fake</id><mirrorOf>*</mirrorOf><url>" + url + "</url></mirror></mirrors>";
    }

    private static Stream<String> namesOf(Distribution distribution) {
        return distribution.jars().stream()
                .map(jar -> jar.getFileName().toString().replaceFirst("-[0-9a-f]{12}\\.jar$", ""));
    }

    private static KafkaTestException refusal(DistributionSettings settings, String version) {
        return catchThrowableOfType(KafkaTestException.class, () -> settings.find(version));
    }

    @Test
    void areFetchedThroughAMirror() {
        Distribution kafka = withMirror().find("9.1.0");

        assertThat(kafka.version()).isEqualTo("9.1.0");
        assertThat(namesOf(kafka)).containsExactly("launcher", "kafka_2.13-9.1.0", "library-1.0", "kafka-tools-9.1.0");
    }

    @Test
    void areCopiedIntoTheCache() {
        Distribution kafka = withMirror().find("9.1.0");

        assertThat(kafka.jars())
                .allSatisfy(jar ->
                        assertThat(jar).hasParentRaw(temp.resolve("cache").resolve("jars")));
        assertThat(kafka.jars().get(1)).hasContent(FakeRepository.jar("org.apache.kafka:kafka_2.13:9.1.0"));
    }

    @Test
    void areFetchedFromARepositoryOfAnActiveProfile() {
        DistributionSettings settings =
                with("<profiles><profile><id>ours</id><activation><activeByDefault>true</activeByDefault></activation>"
                        + "<repositories><repository><id>central</id><url>" + repository.url()
                        + "</url></repository></repositories></profile></profiles>");

        assertThat(namesOf(settings.find("9.1.0"))).contains("kafka_2.13-9.1.0");
    }

    @Test
    void areFetchedThroughAProxy() {
        DistributionSettings settings = with(mirror("http://repository.invalid/")
                + "<proxies><proxy><id>ours</id><active>true</active><protocol>http</protocol><host>127.0.0.1</host><port>"
                + repository.port() + "</port></proxy></proxies>");

        assertThat(namesOf(settings.find("9.1.0"))).contains("kafka_2.13-9.1.0");
    }

    @Test
    void areFetchedWithCredentials() {
        repository.forUser("me", "secret");
        DistributionSettings settings = with(
                mirror(repository.url())
                        + "<servers><server><id>fake</id><username>me</username><password>secret</password></server></servers>");

        assertThat(namesOf(settings.find("9.1.0"))).contains("kafka_2.13-9.1.0");
    }

    @Test
    void areTakenFromTheLocalRepository() {
        withMirror().find("9.1.0");
        int requests = repository.requests().size();

        withMirror().with("kafka-test.cache-dir", temp.resolve("other")).find("9.1.0");

        assertThat(repository.requests()).hasSize(requests);
    }

    @Test
    void areFetchedWithoutLoggingBindingsAndConnect() {
        repository
                .with("org.slf4j:slf4j-reload4j:1.7.36")
                .with("org.apache.logging.log4j:log4j-slf4j-impl:2.24.3")
                .with("org.apache.kafka:connect-runtime:9.1.0", "org.eclipse.jetty:jetty-server:12.0.0")
                .with("org.eclipse.jetty:jetty-server:12.0.0")
                .with("com.example:library:1.0", "org.slf4j:slf4j-reload4j:1.7.36")
                .with(
                        "org.apache.kafka:kafka_2.13:9.1.0",
                        "com.example:library:1.0",
                        "org.apache.logging.log4j:log4j-slf4j-impl:2.24.3")
                .with("org.apache.kafka:kafka-tools:9.1.0", "org.apache.kafka:connect-runtime:9.1.0");

        assertThat(namesOf(withMirror().find("9.1.0")))
                .containsExactly("launcher", "kafka_2.13-9.1.0", "library-1.0", "kafka-tools-9.1.0");
    }

    @Test
    void needNoTools() {
        repository.without("/kafka-tools/");

        assertThat(namesOf(withMirror().find("9.1.0"))).containsExactly("launcher", "kafka_2.13-9.1.0", "library-1.0");
    }

    @Test
    void areFetchedOnce() {
        withMirror().find("9.1.0");

        repository.close();

        assertThat(namesOf(with("this is not XML").find("9.1.0"))).contains("kafka_2.13-9.1.0");
    }

    @Test
    void areFetchedAgainIfAJarInTheCacheIsDamaged() throws IOException {
        Path jar = withMirror().find("9.1.0").jars().get(1);
        Files.writeString(jar, "damaged");

        withMirror().find("9.1.0");

        assertThat(jar).hasContent(FakeRepository.jar("org.apache.kafka:kafka_2.13:9.1.0"));
    }

    @Test
    void areFetchedAgainIfTheirIndexIsDamaged() throws IOException {
        withMirror().find("9.1.0");
        Path index = temp.resolve("cache/versions/9.1.0.index");
        List<String> lines = Files.readAllLines(index);
        Files.writeString(index, "version 9.1.0\nda39a3");

        withMirror().find("9.1.0");

        assertThat(index).hasContent(String.join("\n", lines));
    }

    @Test
    void areLookedAtAnewAsLongAsTheyAreSnapshots() throws IOException {
        Path folder = Files.createDirectories(temp.resolve("local/org/apache/kafka/kafka_2.13/9.2.0-SNAPSHOT"));
        Files.writeString(
                folder.resolve("kafka_2.13-9.2.0-SNAPSHOT.pom"),
                FakeRepository.pom("org.apache.kafka:kafka_2.13:9.2.0-SNAPSHOT"));
        Path installed = Files.writeString(folder.resolve("kafka_2.13-9.2.0-SNAPSHOT.jar"), "built yesterday");
        withMirror().find("9.2.0-SNAPSHOT");
        Files.writeString(installed, "built today");

        Distribution kafka = withMirror().find("9.2.0-SNAPSHOT");

        assertThat(kafka.jars().get(1)).hasContent("built today");
    }

    @Test
    void areRefusedIfThereAreNone() {
        repository.with("org.apache.kafka:kafka_2.13:9.0.1").with("org.apache.kafka:kafka_2.13:2.8.1");

        assertThat(refusal(withMirror(), "9.1.7"))
                .hasMessage("Kafka 9.1.7 was asked for.\n"
                        + "There is no such version in fake (" + repository.url() + ").\n"
                        + "Did you mean 9.1.0? There are 9.0.1, 9.1.0.");
    }

    @Test
    void areRefusedIfThereIsNoKafkaAtAll() {
        repository.without("/kafka_2.13/");

        assertThat(refusal(withMirror(), "9.1.0"))
                .hasMessage("Kafka 9.1.0 was asked for.\n"
                        + "There is no such version in fake (" + repository.url() + ").\n"
                        + "There is no version of Kafka at all; check the mirrors in " + temp.resolve("settings.xml")
                        + ".");
    }

    private String inSettings() {
        return " in " + temp.resolve("settings.xml");
    }

    private String notInCache() {
        return "It is not in the cache folder " + temp.resolve("cache") + ", and Maven ";
    }

    private static String command(String version) {
        return "mvn exec:java -Dexec.classpathScope=test -Dexec.mainClass=io.kafkatest.command.Main -Dexec.args=\"fetch "
                + version + "\"";
    }

    private String checkTheNetwork() {
        return "Check the network, and the mirrors, proxies and servers" + inSettings()
                + ". To do without a network, run this beforehand where there is one, and keep the cache folder: "
                + command("9.1.0");
    }

    @Test
    void areRefusedIfMavenIsOffline() {
        DistributionSettings settings = with(mirror(repository.url()) + "<offline>true</offline>");

        assertThat(refusal(settings, "9.1.0"))
                .hasMessage("Kafka 9.1.0 was asked for.\n"
                        + notInCache() + "is offline: Cannot access fake (" + repository.url()
                        + ") in offline mode and the artifact org.apache.kafka:kafka_2.13:jar:9.1.0 has not been downloaded from it"
                        + " before.\n"
                        + "Run this beforehand where Maven is online, and keep the cache folder: " + command("9.1.0"));
        assertThat(repository.requests()).isEmpty();
    }

    @Test
    void areRefusedIfTheRepositoryCantBeReached() {
        repository.close();

        assertThat(refusal(withMirror(), "9.1.0"))
                .hasMessage("Kafka 9.1.0 was asked for.\n"
                        + notInCache()
                        + "can't fetch it: Could not transfer artifact org.apache.kafka:kafka_2.13:jar:9.1.0 from/to"
                        + " fake (" + repository.url() + "): Connect to 127.0.0.1:" + repository.port()
                        + " [/127.0.0.1] failed: Connection refused.\n"
                        + checkTheNetwork());
    }

    @Test
    void areRefusedIfTheRepositoryWantsCredentials() {
        repository.forUser("me", "secret");

        assertThat(refusal(withMirror(), "9.1.0"))
                .hasMessage("Kafka 9.1.0 was asked for.\n"
                        + notInCache()
                        + "can't fetch it: Could not transfer artifact org.apache.kafka:kafka_2.13:jar:9.1.0 from/to"
                        + " fake (" + repository.url() + "): status code: 401, reason phrase: Unauthorized (401).\n"
                        + checkTheNetwork());
    }

    @Test
    void areRefusedWithoutTheCredentialsInAnAddress() {
        repository.close();
        DistributionSettings settings = with(mirror("http://me:secret@127.0.0.1:" + repository.port() + "/"));

        assertThat(refusal(settings, "9.1.0"))
                .hasMessageContaining("from/to fake (http://127.0.0.1:" + repository.port() + "/)")
                .hasMessageNotContaining("secret");
    }

    @Test
    void areRefusedIfADependencyIsNotThere() {
        repository.without("/library/");

        assertThat(refusal(withMirror(), "9.1.0"))
                .hasMessage("Kafka 9.1.0 was asked for.\n"
                        + notInCache() + "can't fetch it: Could not find artifact com.example:library:jar:1.0 in fake ("
                        + repository.url() + ").\n"
                        + checkTheNetwork());
    }

    private void assertDamaged(String artifact) {
        assertThat(refusal(withMirror(), "9.1.0"))
                .hasMessage("Kafka 9.1.0 was asked for.\n"
                        + "What a repository has of it is damaged: Could not transfer artifact " + artifact
                        + " from/to fake ("
                        + repository.url() + "): Checksum validation failed, expected '"
                        + repository.checksum(artifact) + "' (REMOTE_EXTERNAL) but is actually '"
                        + FakeRepository.CHECKSUM_OF_DAMAGED + "'.\n"
                        + "Have the repository mended, or name another one, as a mirror," + inSettings() + ".");
    }

    @Test
    void areRefusedIfTheBrokersJarHasAnotherChecksum() {
        repository.damaged("org.apache.kafka:kafka_2.13:jar:9.1.0");

        assertDamaged("org.apache.kafka:kafka_2.13:jar:9.1.0");
    }

    @Test
    void areRefusedIfTheToolsJarHasAnotherChecksum() {
        repository.damaged("org.apache.kafka:kafka-tools:jar:9.1.0");

        assertDamaged("org.apache.kafka:kafka-tools:jar:9.1.0");
    }

    @Test
    void areRefusedIfADependencysJarHasAnotherChecksum() {
        repository.damaged("com.example:library:jar:1.0");

        assertDamaged("com.example:library:jar:1.0");
    }

    @Test
    void areRefusedIfADependencysPomHasAnotherChecksum() {
        repository.damaged("com.example:library:pom:1.0");

        assertDamaged("com.example:library:pom:1.0");
    }

    @Test
    void leaveNothingThatLooksWholeIfTheyAreRefused() {
        repository.damaged("com.example:library:jar:1.0");

        refusal(withMirror(), "9.1.0");

        assertThat(temp.resolve("cache").resolve("versions")).doesNotExist();
    }

    @Test
    void areRefusedIfTheSettingsAreNotThere() {
        Path file = temp.resolve("other.xml");

        assertThat(refusal(withMirror().with("kafka-test.maven-settings", file), "9.1.0"))
                .hasMessage("The setting kafka-test.maven-settings names " + file + ".\n"
                        + "There is no such file.\n"
                        + "Name Maven's settings.xml, or remove the setting: then Maven's own is taken.");
    }

    @Test
    void areRefusedIfTheSettingsAreNone() {
        assertThat(refusal(with("<mirrors>"), "9.1.0"))
                .hasMessageStartingWith("Kafka 9.1.0 was asked for.\n"
                        + "It is to be fetched, and Maven's settings can't be read: Non-parseable settings "
                        + temp.resolve("settings.xml") + ": ")
                .hasMessageEndingWith(".\nCorrect " + temp.resolve("settings.xml")
                        + ", or name another file with kafka-test.maven-settings.");
    }

    @Test
    void areFetchedOnceBySeveralJvms() {
        List<ForkedJvm> jvms = IntStream.range(0, 3)
                .mapToObj(number -> ForkedJvm.of(FindVersionMain.class)
                        .option("-Dkafka-test.cache-dir=" + temp.resolve("cache"))
                        .option("-Dkafka-test.maven-settings="
                                + withMirror().values().get("kafka-test.maven-settings"))
                        .start("9.1.0"))
                .toList();
        jvms.forEach(jvm -> assertThat(jvm.readLine()).isEqualTo("ready"));

        jvms.forEach(ForkedJvm::goOn);

        assertThat(jvms.stream().map(ForkedJvm::end).toList())
                .allSatisfy(end -> assertThat(end.status()).as(end.toString()).isZero());
        jvms.forEach(ForkedJvm::close);
        assertThat(repository.requests()).doesNotHaveDuplicates();
    }
}
