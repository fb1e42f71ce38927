package io.kafkatest.internal.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kafkatest.KafkaTestException;
import io.kafkatest.internal.distribution.Distribution;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which class a name stands for, in jars with no more than the names of classes. */
class ToolChoiceTest {

    @TempDir
    private Path folder;

    private Path jar(String name, String... classes) throws IOException {
        Path jar = folder.resolve(name);
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (String type : classes) {
                out.putNextEntry(new ZipEntry(type.replace('.', '/') + ".class"));
            }
        }
        return jar;
    }

    private static ToolChoice choice(Path... jars) {
        return new ToolChoice(new Distribution("3.7.2", List.of(jars)));
    }

    @Test
    void aCommandIsTheNewestOfItsClassesThatIsThere() throws Exception {
        ToolChoice choice = choice(
                jar("kafka_2.13-3.7.2.jar", "kafka.admin.TopicCommand", "kafka.tools.ConsoleConsumer"),
                jar("kafka-tools-3.7.2.jar", "org.apache.kafka.tools.TopicCommand"));

        assertThat(choice.of("kafka-topics").mainClasses()).containsExactly("org.apache.kafka.tools.TopicCommand");
        assertThat(choice.of("kafka-console-consumer").mainClasses()).containsExactly("kafka.tools.ConsoleConsumer");
    }

    @Test
    void aClassOfACommandIsToldTheSameAsTheCommand() throws Exception {
        ToolChoice choice = choice(jar("kafka_2.13-3.7.2.jar", "kafka.admin.TopicCommand"));

        assertThat(choice.of("kafka.admin.TopicCommand").reach()).isEqualTo(Reach.servers());
    }

    @Test
    void anyOtherClassIsToldNothing() throws Exception {
        ToolChoice choice = choice(jar("kafka_2.13-3.7.2.jar", "kafka.Kafka"));

        assertThat(choice.of("kafka.Kafka").reach()).isEqualTo(Reach.none());
    }

    @Test
    void anUnknownNameIsRefusedWithTheNearestAndAllOthers() throws Exception {
        ToolChoice choice =
                choice(jar("kafka_2.13-3.7.2.jar", "kafka.admin.TopicCommand", "kafka.admin.ConfigCommand"));

        assertThatThrownBy(() -> choice.of("kafka-topics.sh"))
                .isInstanceOf(KafkaTestException.class)
                .hasMessage("""
                        The command kafka-topics.sh was to be run.
                        Kafka 3.7.2 has no command of that name.
                        Did you mean kafka-topics? It has kafka-configs, kafka-topics, and any main class by its full name.""");
    }

    @Test
    void aCommandWhoseJarIsMissingIsRefusedWithTheJar() throws Exception {
        ToolChoice choice = choice(jar("kafka_2.13-3.7.2.jar"), jar("kafka-tools-api-3.7.2.jar"));

        assertThatThrownBy(() -> choice.of("kafka-delete-records"))
                .isInstanceOf(KafkaTestException.class)
                .hasMessage("""
                        The command kafka-delete-records was to be run.
                        The jar that has it, kafka-tools, is not among those that this Kafka 3.7.2 was found with.
                        Unpack the release of Kafka 3.7.2 and name its folder with the setting kafka-test.kafka-dir: \
                        it has all commands.""");
    }

    @Test
    void aCommandThatIsNewerIsRefusedWithThoseThatAreThere() throws Exception {
        ToolChoice choice = choice(
                jar("kafka_2.13-3.7.2.jar", "kafka.admin.ConfigCommand"),
                jar("kafka-tools-3.7.2-0123456789ab.jar", "org.apache.kafka.tools.TopicCommand"));

        assertThatThrownBy(() -> choice.of("kafka-groups"))
                .isInstanceOf(KafkaTestException.class)
                .hasMessage("""
                        The command kafka-groups was to be run.
                        Kafka 3.7.2 does not have it, as it has no class org.apache.kafka.tools.GroupsCommand.
                        Have the cluster run a version that has it; Kafka 3.7.2 has kafka-configs, kafka-topics.""");
    }

    @Test
    void aClassOfAnotherVersionIsRefusedWithTheCommand() throws Exception {
        ToolChoice choice = choice(jar("kafka-tools-3.7.2.jar", "org.apache.kafka.tools.TopicCommand"));

        assertThatThrownBy(() -> choice.of("kafka.admin.TopicCommand"))
                .isInstanceOf(KafkaTestException.class)
                .hasMessage("""
                        The command kafka.admin.TopicCommand was to be run.
                        Kafka 3.7.2 has no class of that name.
                        Run the command kafka-topics instead: it is found whatever its class is called in a version.""");
    }

    @Test
    void aClassThatIsNotThereIsRefused() throws Exception {
        ToolChoice choice = choice(jar("kafka-tools-3.7.2.jar"));

        assertThatThrownBy(() -> choice.of("com.example.Tool"))
                .isInstanceOf(KafkaTestException.class)
                .hasMessage("""
                        The command com.example.Tool was to be run.
                        Kafka 3.7.2 has no class of that name.
                        Write the full name of a main class that is in one of its jars.""");
    }
}
