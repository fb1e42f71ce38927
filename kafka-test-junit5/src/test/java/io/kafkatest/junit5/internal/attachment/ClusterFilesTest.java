package io.kafkatest.junit5.internal.attachment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.kafkatest.BrokerLogEvent;
import io.kafkatest.KafkaCluster;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What there is of a cluster that doesn't answer everything. */
class ClusterFilesTest {

    private static final String TRUNCATED = "Truncated: more lines than kafka-test.attachment has room for";

    @Test
    void a_text_that_fits_is_written_whole() {
        assertThat(ClusterFiles.cut(List.of("one", "two"), 8)).isEqualTo("one\ntwo\n");
        assertThat(ClusterFiles.cut(List.of(), 0)).isEmpty();
    }

    @Test
    void a_text_that_does_not_fit_is_cut_and_says_so() {
        String cut = ClusterFiles.cut(Collections.nCopies(100, "one"), 100);

        assertThat(cut.lines()).containsOnly("one", TRUNCATED).endsWith("one", TRUNCATED);
        assertThat(cut).hasSizeBetween(90, 100);
    }

    @Test
    void a_topic_that_can_not_be_read_does_not_keep_the_others_from_it(@TempDir Path folder) throws IOException {
        AttachedCluster attached = new AttachedCluster(clusterWith(new HalfDeadConsumer().consumer()), Map.of());

        new EventFiles(attached, new Budget(10_000), new Deadline(Duration.ofMinutes(1)))
                .write(folder, List.of(new TopicPartition("broken", 0), new TopicPartition("orders", 0)));

        assertThat(folder.resolve("broken.jsonl"))
                .content()
                .isEqualTo("{\"unknown\":\"org.apache.kafka.common.errors.TimeoutException: on purpose\"}\n");
        assertThat(Files.readAllLines(folder.resolve("orders.jsonl")))
                .satisfiesExactly(
                        event -> assertThat(event).contains("\"offset\":0", "25 apples"),
                        rest -> assertThat(rest)
                                .isEqualTo(
                                        "{\"unknown\":\"which of these are committed: java.lang.IllegalStateException: on purpose\"}"));
    }

    @Test
    void a_long_log_leaves_room_for_the_rest(@TempDir Path folder) throws IOException {
        Budget budget = new Budget(1_000);

        new ClusterFiles(new AttachedCluster(clusterWith(new HalfDeadConsumer().consumer()), Map.of()), budget)
                .write(folder);

        assertThat(Files.readAllLines(folder.resolve("broker.log")))
                .hasSizeGreaterThan(1)
                .endsWith(TRUNCATED);
        assertThat(folder.resolve("broker.log").toFile().length()).isLessThanOrEqualTo(250);
        assertThat(folder.resolve("topics.txt")).content().startsWith("Unknown: ");
        assertThat(folder.resolve("events.txt")).content().startsWith("Unknown: ");
    }

    /** A cluster with a long log whose brokers don't answer, except to one consumer. */
    private static KafkaCluster clusterWith(Consumer<?, ?> consumer) {
        List<BrokerLogEvent> log = Collections.nCopies(
                100, new BrokerLogEvent(Instant.EPOCH, System.Logger.Level.ERROR, "kafka.Server", "on purpose", null));
        return (KafkaCluster) Proxy.newProxyInstance(
                KafkaCluster.class.getClassLoader(),
                new Class<?>[] {KafkaCluster.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "consumer" -> consumer;
                    case "log" -> log;
                    case "admin" ->
                        Proxy.newProxyInstance(
                                Admin.class.getClassLoader(), new Class<?>[] {Admin.class}, (admin, asked, with) -> {
                                    throw new IllegalStateException("on purpose");
                                });
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    /** Reads one event of one topic. */
    private static final class HalfDeadConsumer {

        private static final TopicPartition ORDERS = new TopicPartition("orders", 0);

        private long position;

        @SuppressWarnings("unchecked")
        Consumer<byte[], byte[]> consumer() {
            return (Consumer<byte[], byte[]>) Proxy.newProxyInstance(
                    Consumer.class.getClassLoader(),
                    new Class<?>[] {Consumer.class},
                    (proxy, method, arguments) -> switch (method.getName()) {
                        case "endOffsets" -> ends((Collection<TopicPartition>) arguments[0]);
                        case "position" -> position;
                        case "poll" -> records();
                        default -> null;
                    });
        }

        private static Map<TopicPartition, Long> ends(Collection<TopicPartition> partitions) {
            if (!partitions.contains(ORDERS)) {
                throw new TimeoutException("on purpose");
            }
            return Map.of(ORDERS, 1L);
        }

        @SuppressWarnings("deprecation") // its successor is missing from older clients
        private ConsumerRecords<byte[], byte[]> records() {
            position = 1;
            return new ConsumerRecords<>(Map.of(
                    ORDERS, List.of(new ConsumerRecord<>("orders", 0, 0, new byte[0], "25 apples".getBytes(UTF_8)))));
        }
    }
}
