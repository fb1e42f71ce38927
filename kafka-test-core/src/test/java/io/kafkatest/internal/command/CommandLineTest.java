package io.kafkatest.internal.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.kafkatest.spi.Settings;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.utils.AppInfoParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineTest {

    @TempDir
    private Path temp;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private boolean run(String... arguments) {
        Settings settings = Settings.ofThisJvm()
                .preferring(name -> Optional.of(temp.resolve("cache").toString())
                        .filter(folder -> name.equals("kafka-test.cache-dir")));
        return new CommandLine(settings, print(out), print(err)).run(List.of(arguments));
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8)
                .replace(System.lineSeparator(), "\n")
                .strip();
    }

    @Test
    void fetchWithoutAVersionUnpacksTheDefaultOne() {
        assertThat(run("fetch")).isTrue();

        assertThat(text(out))
                .matches("Kafka " + AppInfoParser.getVersion() + ": \\d\\d jars\nCache folder: "
                        + temp.resolve("cache"));
    }

    @Test
    void fetchRefusesAVersionBeforeItFetchesOthers() {
        assertThat(run("fetch", AppInfoParser.getVersion(), "newest")).isFalse();

        assertThat(text(out)).isEmpty();
        assertThat(text(err)).isEqualTo("""
                        Kafka "newest" was asked for.
                        That is not a version of Kafka, which has three numbers.
                        Write it in full, such as 3.6.1.""");
        assertThat(temp.resolve("cache")).doesNotExist();
    }

    @Test
    void withoutACommandHelpIsPrinted() {
        assertThat(run()).isTrue();

        assertThat(text(out)).isEqualTo("""
                        fetch [<version>...]  puts these Kafka versions, or the default one, into the cache folder
                        fetch-connect [<version>...]  puts Kafka Connect of these versions, or of the default one, into the \
                        cache folder
                        kept [stop [<pid>...]]  shows the clusters that are kept alive, or stops those that nobody has, \
                        or some
                        sweep --older-than <age>  deletes what crashed runs left on the cluster of the settings \
                        kafka-test.external.*""");
    }

    @Test
    void aMisspeltCommandIsRefused() {
        assertThat(run("fech")).isFalse();

        assertThat(text(err)).isEqualTo("""
                        The command "fech" was given.
                        There is no such command.
                        Did you mean fetch?""");
    }

    @Test
    void aCommandThatIsNearNoneIsRefusedWithAll() {
        assertThat(run("start")).isFalse();

        assertThat(text(err)).isEqualTo("""
                        The command "start" was given.
                        There is no such command.
                        There are: fetch, fetch-connect, kept, sweep.""");
    }
}
