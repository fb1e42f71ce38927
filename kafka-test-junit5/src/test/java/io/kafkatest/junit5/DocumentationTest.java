package io.kafkatest.junit5;

import static io.kafkatest.assertj.KafkaAssertions.assertThat;
import static io.kafkatest.assertj.KafkaAssertions.assertThatThrownBy;
import static java.time.Duration.ofSeconds;

import io.kafkatest.KafkaCluster;
import io.kafkatest.KafkaTestException;
import io.kafkatest.TestTopic;
import io.kafkatest.TopicSerdes;
import io.kafkatest.TopicSpec;
import io.kafkatest.assertj.TopicEventsAssert;
import java.io.IOException;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.Serdes;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every example of docs/junit5.md. */
@SuppressWarnings("FutureReturnValueIgnored") // as most people send
class DocumentationTest {

    private static final Pattern EXAMPLE = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    @Test
    void shows_what_is_here() throws IOException {
        String source =
                withoutLayout(Files.readString(Path.of("src/test/java/io/kafkatest/junit5/DocumentationTest.java")));
        List<String> examples = EXAMPLE.matcher(Files.readString(Path.of("../docs/junit5.md")))
                .results()
                .map((MatchResult example) -> withoutLayout(example.group(1)))
                .toList();

        assertThat(examples).hasSize(9).allSatisfy(example -> assertThat(source).contains(example));
    }

    private static String withoutLayout(String code) {
        return code.replace("static class ", "class ").replaceAll("\\s+", "");
    }

    @Test
    @Tag("own-cluster")
    void runs() {
        JupiterRun.of(
                        PaymentServiceTest.class,
                        QuickstartTest.class,
                        AccountsTest.class,
                        LegacyFormatTest.class,
                        TransactionTest.class,
                        LargeMessageTest.class,
                        Audited.class,
                        StrictOrderTest.class,
                        RegisteredTest.class)
                .succeeds(9);
    }

    @KafkaTest
    static class PaymentServiceTest {

        @Topic(partitions = 3)
        TestTopic<String, Order> orders;

        @Topic("payments")
        TestTopic<String, Payment> payments;

        @Test
        void anOrderIsPaid(KafkaCluster kafka) {
            try (var service = new PaymentService(kafka.clientConfig(), orders.name(), payments.name())) {
                orders.send("o-1", new Order("o-1", 25));

                assertThat(payments).receivesExactly(1).first().hasKey("o-1").hasValue(new Payment("o-1", 25));
            }
        }
    }

    record Payment(String order, int amount) {}

    record Account(String owner) {}

    static final class PaymentService implements AutoCloseable {

        private final Consumer<String, Order> orders;
        private final Producer<String, Payment> payments;
        private final Thread thread;

        PaymentService(Map<String, Object> config, String from, String to) {
            TopicSerdes<String, Order> orderSerdes = TopicSerdes.of(String.class, Order.class);
            TopicSerdes<String, Payment> paymentSerdes = TopicSerdes.of(String.class, Payment.class);
            config.put("group.id", "payment-service");
            config.put("auto.offset.reset", "earliest");
            config.put("fetch.max.wait.ms", 10);
            orders = new KafkaConsumer<>(
                    config,
                    orderSerdes.key().deserializer(),
                    orderSerdes.value().deserializer());
            config.keySet().removeAll(List.of("group.id", "auto.offset.reset", "fetch.max.wait.ms"));
            payments = new KafkaProducer<>(
                    config,
                    paymentSerdes.key().serializer(),
                    paymentSerdes.value().serializer());
            orders.subscribe(List.of(from));
            thread = new Thread(() -> pay(to));
            thread.start();
        }

        private void pay(String to) {
            try (orders;
                    payments) {
                while (true) {
                    for (ConsumerRecord<String, Order> order : orders.poll(Duration.ofSeconds(1))) {
                        payments.send(new ProducerRecord<>(
                                to,
                                order.key(),
                                new Payment(order.value().id(), order.value().amount())));
                    }
                }
            } catch (WakeupException e) {
                // closed
            }
        }

        @Override
        public void close() {
            orders.wakeup();
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @KafkaTest
    static class QuickstartTest {

        @Test
        void firstEvents(
                Producer<String, String> producer,
                Consumer<String, String> consumer,
                @Topic("quickstart-events") TopicEventsAssert<String, String> events) {
            producer.send(new ProducerRecord<>("quickstart-events", "This is my first event"));
            consumer.subscribe(List.of("quickstart-events"));

            events.containsExactlyValues("This is my first event");
            assertThat(consumer.poll(ofSeconds(5))).hasSize(1);
        }
    }

    @KafkaTest(topics = @Topic(value = "accounts", partitions = 3, configs = "cleanup.policy=compact"))
    static class AccountsTest {

        @Topic("accounts")
        TestTopic<String, Account> accounts;

        @Test
        void aTombstoneDeletes() {
            accounts.sendTombstone("a-1");

            assertThat(accounts).first().isTombstone();
        }
    }

    @KafkaTest
    static class LegacyFormatTest {

        @Topic
        @ValueSerde(LegacyOrderSerde.class)
        TestTopic<String, Order> orders;

        @Test
        void readsWhatWasWritten() {
            orders.send("o-1", new Order("o-1", 25));

            assertThat(orders).first().hasValue(new Order("o-1", 25));
        }
    }

    static final class LegacyOrderSerde extends Serdes.WrapperSerde<Order> {

        private static final Pattern FORMAT = Pattern.compile("(.*):(.*)");

        LegacyOrderSerde() {
            super(
                    (topic, order) -> (order.id() + ":" + order.amount()).getBytes(StandardCharsets.UTF_8),
                    (topic, bytes) -> FORMAT.matcher(new String(bytes, StandardCharsets.UTF_8))
                            .results()
                            .map(parts -> new Order(parts.group(1), Integer.parseInt(parts.group(2))))
                            .findFirst()
                            .orElseThrow());
        }
    }

    @KafkaTest
    static class TransactionTest {

        @Test
        void anAbortedPaymentIsNotSeen(
                @ClientConfig("transactional.id=payments") Producer<String, String> producer,
                @ClientConfig("isolation.level=read_committed") Consumer<String, String> consumer,
                @Topic TestTopic<String, String> payments) {
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>(payments.name(), "25 EUR"));
            producer.abortTransaction();

            assertThat(payments).receivesNothing();
        }
    }

    @KafkaTest(cluster = ClusterUse.OWN, brokerConfig = "message.max.bytes=1000")
    static class LargeMessageTest {

        @Topic
        TestTopic<String, String> orders;

        @Test
        void isRefused() {
            assertThatThrownBy(() -> orders.send("x".repeat(2_000))).isInstanceOf(KafkaTestException.class);
        }
    }

    @KafkaTest(topics = @Topic("audit"))
    @Retention(RetentionPolicy.RUNTIME)
    @interface AuditedTest {}

    @AuditedTest
    static class Audited {

        @Test
        void hasTheTopic(@Topic("audit") TestTopic<String, String> audit) {
            audit.send("o-1 paid");

            assertThat(audit).receivesExactly(1);
        }
    }

    @KafkaTest(strict = Strictness.ON)
    static class StrictOrderTest {

        @Topic
        TestTopic<String, String> orders;

        @Topic(value = "orders.dlt", role = TopicRole.DEAD_LETTERS)
        TestTopic<String, String> deadLetters;

        @Test
        void leavesNothing(KafkaCluster kafka) {
            orders.send("o-1", "25 apples");

            assertThat(orders).receivesExactly(1);
        }
    }

    static class RegisteredTest {

        @RegisterExtension
        static final KafkaTestExtension KAFKA = KafkaTestExtension.builder()
                .topic(TopicSpec.of("orders").withPartitions(3))
                .brokerConfig("message.max.bytes", String.valueOf(4 * 1024 * 1024))
                .build();

        @Test
        void anOrderArrives(@Topic("orders") TestTopic<String, String> orders) {
            orders.send("o-1", "25 apples");

            assertThat(orders).containsKeys("o-1");
        }
    }
}
