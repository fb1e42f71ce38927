package io.kafkatest.internal.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kafkatest.KafkaTestException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesTest {

    @TempDir
    private Path folder;

    private static Source environment(Map<String, String> variables) {
        Source real = Source.environment();
        return new Source(
                real.place(),
                real.spelling(),
                real.reading(),
                variables.keySet(),
                name -> Optional.ofNullable(variables.get(name)));
    }

    private Source file(String content) throws Exception {
        return Source.file(Files.writeString(folder.resolve("settings.properties"), content));
    }

    private static Optional<String> version(Source source) {
        return Sources.ofThisJvm().preferring(source).read(Setting.VERSION, Function.identity(), "a version");
    }

    @Test
    void theUsersFileIsRead() throws Exception {
        assertThat(version(file("kafka-test.version = 3.6.1"))).contains("3.6.1");
    }

    @Test
    void aFileThatIsNotThereSaysNothing() {
        Optional<String> ofThisJvm = Sources.ofThisJvm().read(Setting.VERSION, Function.identity(), "a version");

        assertThat(version(Source.file(folder.resolve("none")))).isEqualTo(ofThisJvm);
    }

    @Test
    void aFileThatCannotBeReadIsTold() throws Exception {
        Path file = Files.write(folder.resolve("bad"), "caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> Source.file(file))
                .isInstanceOf(KafkaTestException.class)
                .hasMessage("The settings in " + file + " were to be read.\n"
                        + "That failed: java.nio.charset.MalformedInputException: Input length = 1.\n"
                        + "Make it a properties file in UTF-8 that can be read, or remove it.");
    }

    @Test
    void theEnvironmentHasCapitalsAndUnderscores() {
        assertThat(version(environment(Map.of("KAFKA_TEST_VERSION", "3.6.1")))).contains("3.6.1");
    }

    @Test
    void theEarlierPlaceCounts() throws Exception {
        Sources sources = Sources.ofThisJvm()
                .preferring(file("kafka-test.version=1"))
                .preferring(environment(Map.of("KAFKA_TEST_VERSION", "2")));

        assertThat(sources.read(Setting.VERSION, Function.identity(), "a version"))
                .contains("2");
    }

    @Test
    void aBlankValueCountsAsNotSet() throws Exception {
        Sources sources = Sources.ofThisJvm()
                .preferring(file("kafka-test.version=1"))
                .preferring(environment(Map.of("KAFKA_TEST_VERSION", " ")));

        assertThat(sources.read(Setting.VERSION, Function.identity(), "a version"))
                .contains("1");
    }

    @Test
    void aBadValueIsToldWithItsPlace() throws Exception {
        Source file = file("kafka-test.version=newest");

        assertThatThrownBy(
                        () -> Sources.ofThisJvm().preferring(file).read(Setting.VERSION, Integer::valueOf, "a number"))
                .isInstanceOf(KafkaTestException.class)
                .hasMessage("The setting kafka-test.version is \"newest\".\n"
                        + "That is not a number.\n"
                        + "Correct kafka-test.version in " + folder.resolve("settings.properties") + ".");
    }

    @Test
    void aMisspeltVariableIsToldAsItIsWritten() {
        Source environment = environment(Map.of("KAFKA_TEST_VERSON", "3.6.1"));

        assertThatThrownBy(() -> Sources.ofThisJvm().preferring(environment).checkNames())
                .isInstanceOf(KafkaTestException.class)
                .hasMessage("""
                        The setting KAFKA_TEST_VERSON is given by the environment variable KAFKA_TEST_VERSON.
                        There is no such setting.
                        Did you mean KAFKA_TEST_VERSION?""");
    }

    @Test
    void aNameThatIsNearNoneIsToldWithAll() throws Exception {
        Source file = file("kafka-test.colour=blue");

        assertThatThrownBy(() -> Sources.ofThisJvm().preferring(file).checkNames())
                .isInstanceOf(KafkaTestException.class)
                .hasMessage("The setting kafka-test.colour is given by kafka-test.colour in "
                        + folder.resolve("settings.properties") + ".\n"
                        + "There is no such setting.\n"
                        + "Remove it; there are " + String.join(", ", Setting.fullNames())
                        + ", and kafka-test.external.* for Kafka's client properties.");
    }

    @Test
    void aClientPropertyIsReadFromTheEarliestPlace() throws Exception {
        Sources sources = Sources.ofThisJvm()
                .preferring(file("kafka-test.external.sasl.mechanism=PLAIN\n"
                        + "kafka-test.external.security.protocol=SASL_SSL"))
                .preferring(environment(Map.of("KAFKA_TEST_EXTERNAL_SASL_MECHANISM", "GSSAPI")));

        assertThat(sources.clientProperties())
                .isEqualTo(Map.of("sasl.mechanism", "GSSAPI", "security.protocol", "SASL_SSL"));
    }

    @Test
    void aClientPropertyIsFoundWhereNamesCannotBeListed() {
        Source parameters = Source.jUnit(
                name -> Optional.of("127.0.0.1:9092").filter(value -> name.endsWith(".bootstrap.servers")), Set.of());

        assertThat(Sources.ofThisJvm().preferring(parameters).clientProperties())
                .isEqualTo(Map.of("bootstrap.servers", "127.0.0.1:9092"));
    }

    @Test
    void aSingleClientPropertyCountsBeforeThatOfAFile() throws Exception {
        Path properties =
                Files.writeString(folder.resolve("client.properties"), "client.id=from the file\nclient.rack = 1\n");
        Sources sources = Sources.ofThisJvm()
                .preferring(file("kafka-test.external.client.id=alone"))
                .preferring(environment(Map.of("KAFKA_TEST_EXTERNAL_CONFIG", properties.toString())));

        assertThat(sources.clientProperties()).isEqualTo(Map.of("client.id", "alone", "client.rack", "1"));
    }

    @Test
    void aFileOfClientPropertiesThatIsNotThereIsTold() {
        Path missing = folder.resolve("client.properties");
        Sources sources =
                Sources.ofThisJvm().preferring(environment(Map.of("KAFKA_TEST_EXTERNAL_CONFIG", missing.toString())));

        assertThatThrownBy(sources::clientProperties)
                .isInstanceOf(KafkaTestException.class)
                .hasMessage("The client properties in " + missing + " were to be read.\n"
                        + "There is no such file.\n"
                        + "Correct the setting kafka-test.external-config; a relative path begins at "
                        + Path.of("").toAbsolutePath() + ".");
    }

    @Test
    void aFileOfClientPropertiesThatCannotBeReadIsTold() throws Exception {
        Path bad = Files.writeString(folder.resolve("client.properties"), "client.id=\\u12x4");
        Sources sources =
                Sources.ofThisJvm().preferring(environment(Map.of("KAFKA_TEST_EXTERNAL_CONFIG", bad.toString())));

        assertThatThrownBy(sources::clientProperties)
                .isInstanceOf(KafkaTestException.class)
                .hasMessage("The client properties in " + bad + " were to be read.\n"
                        + "It can't be read as a properties file: Malformed \\uxxxx encoding.\n"
                        + "Correct the setting kafka-test.external-config; a relative path begins at "
                        + Path.of("").toAbsolutePath() + ".");
    }

    @Test
    void clientPropertiesAreNamesOfSettings() throws Exception {
        Source file = file("kafka-test.external.bootstrap.servers=127.0.0.1:9092");
        Source environment = environment(Map.of("KAFKA_TEST_EXTERNAL_SASL_JAAS_CONFIG", "secret"));

        assertThatCode(() -> Sources.ofThisJvm()
                        .preferring(file)
                        .preferring(environment)
                        .checkNames())
                .doesNotThrowAnyException();
    }

    @Test
    void clientPropertiesThatKafkaDoesNotKnowMayBeForItsPlugins() throws Exception {
        Source file = file("kafka-test.external.schema.registry.url=http://127.0.0.1:8081");

        assertThatCode(() -> Sources.ofThisJvm().preferring(file).checkNames()).doesNotThrowAnyException();
    }

    @Test
    void aMisspeltClientPropertyIsTold() {
        Source environment = environment(Map.of("KAFKA_TEST_EXTERNAL_BOOTSTRAP_SERVER", "127.0.0.1:9092"));

        assertThatThrownBy(() -> Sources.ofThisJvm().preferring(environment).checkNames())
                .isInstanceOf(KafkaTestException.class)
                .hasMessage("""
                        The setting KAFKA_TEST_EXTERNAL_BOOTSTRAP_SERVER is given by the environment variable \
                        KAFKA_TEST_EXTERNAL_BOOTSTRAP_SERVER.
                        There is no such setting.
                        Did you mean KAFKA_TEST_EXTERNAL_BOOTSTRAP_SERVERS?""");
    }

    @Test
    void aMisspeltSettingThatLooksLikeAClientPropertyIsTold() throws Exception {
        Source file = file("kafka-test.external.sweep=1d");

        assertThatThrownBy(() -> Sources.ofThisJvm().preferring(file).checkNames())
                .isInstanceOf(KafkaTestException.class)
                .hasMessage("The setting kafka-test.external.sweep is given by kafka-test.external.sweep in "
                        + folder.resolve("settings.properties") + ".\n"
                        + "There is no such setting.\n"
                        + "Did you mean kafka-test.external-sweep?");
    }

    @Test
    void namesOfOthersAreNobodysBusiness() throws Exception {
        Source file = file("kafka-tests.version=1\nkafka.version=2");

        assertThatCode(() -> Sources.ofThisJvm().preferring(file).checkNames()).doesNotThrowAnyException();
    }
}
