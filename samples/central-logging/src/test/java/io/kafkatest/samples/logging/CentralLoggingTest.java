package io.kafkatest.samples.logging;

import static io.kafkatest.assertj.KafkaStreamsAssertions.assertThat;
import static io.kafkatest.samples.logging.CentralLogging.event;
import static java.time.Duration.ofSeconds;

import io.kafkatest.KafkaCluster;
import io.kafkatest.TestTopic;
import io.kafkatest.connect.Connect;
import io.kafkatest.connect.ConnectWorker;
import io.kafkatest.junit5.KafkaTest;
import io.kafkatest.junit5.Topic;
import io.kafkatest.streams.StreamsApplication;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Services in different languages log to one topic; what they log arrives in one file, in one format. */
@KafkaTest
@Connect
class CentralLoggingTest {

    @Topic(partitions = 3)
    TestTopic<String, String> lines;

    @Topic(partitions = 3)
    TestTopic<String, String> events;

    @Topic
    TestTopic<String, String> deadLetters;

    @Test
    void linesOfEachServiceArriveInTheirOrder(KafkaCluster kafka, ConnectWorker connect, @TempDir Path folder) {
        CentralLogging logging = new CentralLogging(lines, events, deadLetters, folder.resolve("all.log"));
        try (StreamsApplication normalizer = logging.start(kafka, connect)) {
            assertThat(normalizer.streams()).isRunning();

            logging.ordersSays("10:15:30,001", "INFO", "Order o-1 placed");
            logging.paymentsSays("10:15:30.020", "info", "Paid o-1");
            logging.ordersSays("10:15:30,040", "WARN", "Order o-2 is late");
            lines.send("orders", "java.lang.IllegalStateException: this is no log line");
            logging.shippingSays("10:15:31", "info", "Parcel of o-1 left");
            lines.send("payments", "{\"level\":\"info\",\"msg\":\"cut o");
            logging.paymentsSays("10:15:32.000", "error", "Card of o-2 refused");
            logging.shippingSays("10:15:33", "warn", "No parcel for o-2");

            Map<String, List<String>> expected = Map.of(
                    "orders",
                    List.of(
                            event("orders", "10:15:30,001", "INFO", "Order o-1 placed"),
                            event("orders", "10:15:30,040", "WARN", "Order o-2 is late")),
                    "payments",
                    List.of(
                            event("payments", "10:15:30.020", "INFO", "Paid o-1"),
                            event("payments", "10:15:32.000", "ERROR", "Card of o-2 refused")),
                    "shipping",
                    List.of(
                            event("shipping", "10:15:31", "INFO", "Parcel of o-1 left"),
                            event("shipping", "10:15:33", "WARN", "No parcel for o-2")));
            assertThat(events).within(ofSeconds(30)).containsExactlyValuesPerKey(expected);
            expected.forEach(logging::sinkHas);
            assertThat(deadLetters)
                    .within(ofSeconds(30))
                    .containsExactlyValuesPerKey(Map.of(
                            "orders", List.of("java.lang.IllegalStateException: this is no log line"),
                            "payments", List.of("{\"level\":\"info\",\"msg\":\"cut o")));
        }
        connect.delete("log-file");
    }
}
