package io.kafkatest.internal.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kafkatest.KafkaTestException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KafkaVersionTest {

    private static List<KafkaVersion> versions(String... texts) {
        return Stream.of(texts).map(KafkaVersion::asked).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3.3.0",
                "3.6.1",
                "4.0.2",
                "4.10.0",
                "10.0.0",
                "7.5.0-ccs",
                "3.6.1.redhat-00003",
                "4.5.0-SNAPSHOT"
            })
    void isAsItWasWritten(String text) {
        assertThat(KafkaVersion.asked(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "latest",
                "3.6",
                "4",
                "v3.6.1",
                "3.6.x",
                "3.6.1 ",
                "3.6.1-",
                "../3.6.1",
                "3.6.1/..",
                "[3.6,)",
                "99999999999.0.0"
            })
    void refusesWhatIsNone(String text) {
        assertThatThrownBy(() -> KafkaVersion.asked(text))
                .isInstanceOf(KafkaTestException.class)
                .hasMessage("Kafka \"" + text + "\" was asked for.\n"
                        + "That is not a version of Kafka, which has three numbers.\n"
                        + "Write it in full, such as 3.6.1.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.2.3", "2.8.1", "0.10.2"})
    void refusesWhatCantBeRun(String text) {
        assertThatThrownBy(() -> KafkaVersion.asked(text))
                .isInstanceOf(KafkaTestException.class)
                .hasMessage("Kafka " + text + " was asked for.\n"
                        + "The oldest version that can be run is 3.3.0.\n"
                        + "Ask for that one or a later one.");
    }

    @Test
    void isLessThanALaterOne() {
        assertThat(versions("3.10.0", "3.9.2", "4.0.0", "3.9.10").stream().sorted())
                .hasToString("[3.9.2, 3.9.10, 3.10.0, 4.0.0]");
    }

    @ParameterizedTest
    @CsvSource({"3.3.0,true", "3.9.2,true", "4.0.0,false"})
    void hasZooKeeperUpTo3_9(String text, boolean expected) {
        assertThat(KafkaVersion.asked(text).hasZooKeeper()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"3.6.9,3.6.2", "3.16.1,3.9.1", "4.5.0,4.4.0", "5.0.0,4.0.2", "3.6.1-rc1,3.6.1"})
    void isNearestToTheOneThatIsMeantMostLikely(String text, String expected) {
        List<KafkaVersion> known = versions("3.6.0", "3.6.1", "3.6.2", "3.9.0", "3.9.1", "3.9.2", "4.0.2", "4.4.0");

        assertThat(KafkaVersion.asked(text).nearest(known)).hasToString("Optional[" + expected + "]");
    }

    @Test
    void isNearestToNoneOfNone() {
        assertThat(KafkaVersion.asked("3.6.1").nearest(List.of())).isEmpty();
    }
}
