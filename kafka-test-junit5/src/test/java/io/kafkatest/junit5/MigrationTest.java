package io.kafkatest.junit5;

import static io.kafkatest.assertj.KafkaAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kafkatest.KafkaCluster;
import io.kafkatest.TestTopic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every example of ours in docs/migration.md, and the loop that it begins with. */
@SuppressWarnings("FutureReturnValueIgnored") // as most people send
class MigrationTest {

    private static final Pattern EXAMPLE = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    @Test
    void shows_what_is_here() throws IOException {
        String source = withoutLayout(Files.readString(
                Path.of("src/test/java/io/kafkatest/junit5/MigrationTest.java"), StandardCharsets.UTF_8));
        String page = Files.readString(Path.of("../docs/migration.md"), StandardCharsets.UTF_8);
        List<String> examples = EXAMPLE.matcher(page)
                .results()
                .map((MatchResult example) -> withoutLayout(example.group(1)))
                .toList();

        assertThat(examples).hasSize(3).allSatisfy(example -> assertThat(source).contains(example));
    }

    private static String withoutLayout(String code) {
        return code.replace("static class ", "class ").replaceAll("\\s+", "");
    }

    @Test
    @Tag("own-cluster")
    void runs() {
        JupiterRun.of(PaymentTest.class, LoopTest.class).succeeds(2);
    }

    @KafkaTest
    static class LoopTest {

        @Topic("payments")
        TestTopic<String, String> payments;

        @Test
        void isReplaced(KafkaCluster kafka) {
            payments.send("o-1", "25 paid");
            Map<String, Object> config = Map.of(
                    "bootstrap.servers", kafka.bootstrapServers(),
                    "group.id", "test",
                    "auto.offset.reset", "earliest");

            List<ConsumerRecord<String, String>> received = new ArrayList<>();
            try (Consumer<String, String> consumer =
                    new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer())) {
                consumer.subscribe(List.of("payments"));
                await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
                    consumer.poll(Duration.ofMillis(100)).forEach(received::add);
                    assertThat(received).extracting(ConsumerRecord::value).contains("25 paid");
                });
            }

            assertThat(payments).containsValues("25 paid");

            assertThat(payments).receivesExactly(1).receivesNothingMore();
        }
    }

    static final class PaymentService {

        private final String servers;
        private final String topic;

        PaymentService(String servers, String topic) {
            this.servers = servers;
            this.topic = topic;
        }

        void pay(String order, int amount) {
            try (Producer<String, String> producer = new KafkaProducer<>(
                    Map.of("bootstrap.servers", servers), new StringSerializer(), new StringSerializer())) {
                producer.send(new ProducerRecord<>(topic, order, amount + " paid"));
            }
        }
    }

    @KafkaTest
    static class PaymentTest {

        @Topic("payments")
        TestTopic<String, String> payments;

        @Test
        void pays(KafkaCluster kafka) {
            new PaymentService(kafka.bootstrapServers(), payments.name()).pay("o-1", 25);

            assertThat(payments).receivesExactly(1).first().hasKey("o-1").hasValue("25 paid");
        }
    }
}
