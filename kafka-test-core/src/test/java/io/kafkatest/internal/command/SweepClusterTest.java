package io.kafkatest.internal.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.kafkatest.testing.ForeignCluster;
import io.kafkatest.testing.ForeignClusterParameter;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

@ExtendWith(ForeignClusterParameter.class)
@ResourceLock(ForeignClusterParameter.CLUSTER)
class SweepClusterTest {

    private static final String LONG_AGO = "kafka-test-20240229T235959Z-1c0ffee9-orders";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private boolean run(Map<String, String> settings, String... arguments) {
        return new CommandLine(ForeignCluster.read(settings), print(out), print(err)).run(List.of(arguments));
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
    void deletesWhatIsOlderAndSaysSo(ForeignCluster foreign) throws Exception {
        foreign.create(LONG_AGO);
        foreign.create("kafka-test-orders");

        assertThat(run(foreign.settings(), "sweep", "--older-than", "1d")).isTrue();

        assertThat(text(out)).isEqualTo("""
                        deleted  topic kafka-test-20240229T235959Z-1c0ffee9-orders
                        deleted  group kafka-test-20240229T235959Z-1c0ffee9-orders
                        1 topics and 1 groups deleted""");
        assertThat(foreign.thatBegin("kafka-test-")).containsExactly("kafka-test-orders");
        foreign.delete("kafka-test-orders");
    }

    @Test
    void saysThatThereIsNothing(ForeignCluster foreign) {
        assertThat(run(foreign.settings(), "sweep", "--older-than", "1d")).isTrue();

        assertThat(text(out)).isEqualTo("0 topics and 0 groups deleted");
    }

    @Test
    void saysWhyTheClusterIsNotReached(ForeignCluster foreign) {
        assertThat(run(Map.of("kafka-test.run-on", "external"), "sweep", "--older-than", "1d"))
                .isFalse();

        assertThat(text(err)).isEqualTo("""
                        A cluster that runs already was asked for.
                        Nothing says where it is.
                        Set kafka-test.external.bootstrap.servers, or name a file that has bootstrap.servers with \
                        kafka-test.external-config.""");
    }

    @Test
    void wantsAnAge() {
        assertThat(run(Map.of(), "sweep")).isFalse();

        assertThat(text(err)).isEqualTo("""
                        The command "sweep" was given.
                        sweep wants --older-than and an age.
                        Use: sweep --older-than <age>  deletes what crashed runs left on the cluster of the settings \
                        kafka-test.external.*""");
    }

    @Test
    void refusesWhatIsNoAge() {
        assertThat(run(Map.of(), "sweep", "--older-than", "yesterday")).isFalse();

        assertThat(text(err)).isEqualTo("""
                        The command "sweep --older-than yesterday" was given.
                        "yesterday" is no age.
                        Give a duration such as 1d, 12h or PT36H.""");
    }
}
