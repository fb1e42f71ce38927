package io.kafkatest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TopicSpecTest {

    @Test
    void hasOnePartitionOnOneBrokerByDefault() {
        assertThat(TopicSpec.of("orders")).isEqualTo(new TopicSpec("orders", 1, 1, Map.of()));
    }

    @Test
    void isChangedStepByStep() {
        assertThat(TopicSpec.of("orders")
                        .withPartitions(3)
                        .withReplicationFactor(2)
                        .withConfig("cleanup.policy", "compact")
                        .withConfig("retention.ms", "1000"))
                .isEqualTo(new TopicSpec("orders", 3, 2, Map.of("cleanup.policy", "compact", "retention.ms", "1000")));
    }

    @Test
    void becomesKafkasNewTopic() {
        assertThat(TopicSpec.of("orders")
                        .withPartitions(3)
                        .withConfig("retention.ms", "1000")
                        .toNewTopic())
                .isEqualTo(new NewTopic("orders", 3, (short) 1).configs(Map.of("retention.ms", "1000")));
    }

    @Test
    void isNotChangedByTheConfigsItWasMadeOf() {
        Map<String, String> configs = new HashMap<>();
        TopicSpec spec = new TopicSpec("orders", 1, 1, configs);

        configs.put("retention.ms", "1");

        assertThat(spec.configs()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "A.b_c-9", "...", "__consumer_offsets"})
    void mayHaveAnyNameThatKafkaAllows(String name) {
        assertThat(TopicSpec.of(name).name()).isEqualTo(name);
    }

    @Test
    void mayHaveANameOf249Characters() {
        assertThat(TopicSpec.of("x".repeat(249)).name()).hasSize(249);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|it is empty",
                ".|\".\" and \"..\" are reserved",
                "..|\".\" and \"..\" are reserved",
                "my orders|it has the character ' '",
                "a/b|it has the character '/'",
                "größe|it has the character 'ö'",
            })
    void refusesNamesThatKafkaDoesNotAllow(String name, String reason) {
        assertThatThrownBy(() -> TopicSpec.of(name))
                .isInstanceOf(KafkaTestException.class)
                .hasMessage("A topic named \"" + name + "\" was asked for.\nKafka doesn't allow that name: " + reason
                        + ".\nUse 1 to 249 of the characters a-z, A-Z, 0-9, '.', '_' and '-'.");
    }

    @Test
    void refusesANameThatIsTooLong() {
        String name = "x".repeat(250);

        assertThatThrownBy(() -> TopicSpec.of(name))
                .isInstanceOf(KafkaTestException.class)
                .hasMessage("A topic named \"" + name + "\" was asked for.\n"
                        + "Kafka doesn't allow that name: it has 250 characters, 249 are the most.\n"
                        + "Use 1 to 249 of the characters a-z, A-Z, 0-9, '.', '_' and '-'.");
    }

    @Test
    void showsACharacterBeyondTheBasicPlaneWhole() {
        assertThatThrownBy(() -> TopicSpec.of("orders-\uD83D\uDE00"))
                .hasMessageContaining("it has the character '\uD83D\uDE00'.");
    }

    @Test
    void refusesLessThanOnePartition() {
        assertThatThrownBy(() -> TopicSpec.of("orders").withPartitions(0))
                .isInstanceOf(KafkaTestException.class)
                .hasMessage("""
                        Topic "orders" was asked for with partitions 0.
                        A topic has at least 1.
                        Leave it out for 1, or give a positive number.""");
    }

    @Test
    void refusesAReplicationFactorBelowOne() {
        assertThatThrownBy(() -> TopicSpec.of("orders").withReplicationFactor(-1))
                .isInstanceOf(KafkaTestException.class)
                .hasMessage("""
                        Topic "orders" was asked for with replication factor -1.
                        A topic has at least 1.
                        Leave it out for 1, or give a positive number.""");
    }
}
