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
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesTest {

    @TempDir
    private Path folder;

    private static Source environment(Map<String, String> variables) {
        Source real = Source.environment();
        return new Source(
                real.place(), real.spelling(), variables.keySet(), name -> Optional.ofNullable(variables.get(name)));
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
        assertThat(version(Source.file(folder.resolve("none")))).isEmpty();
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
                        + "Remove it; there are " + String.join(", ", Setting.fullNames()) + ".");
    }

    @Test
    void namesOfOthersAreNobodysBusiness() throws Exception {
        Source file = file("kafka-tests.version=1\nkafka.version=2");

        assertThatCode(() -> Sources.ofThisJvm().preferring(file).checkNames()).doesNotThrowAnyException();
    }
}
