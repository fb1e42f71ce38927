package io.kafkatest.samples.logging;

import static io.kafkatest.assertj.KafkaAssertions.assertThat;
import static io.kafkatest.samples.logging.CentralLogging.event;
import static java.time.Duration.ofSeconds;

import io.kafkatest.KafkaCluster;
import io.kafkatest.RunOn;
import io.kafkatest.TestTopic;
import io.kafkatest.connect.Connect;
import io.kafkatest.connect.ConnectWorker;
import io.kafkatest.junit5.ClusterUse;
import io.kafkatest.junit5.KafkaTest;
import io.kafkatest.junit5.Topic;
import io.kafkatest.streams.StreamsApplication;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same with three brokers, of which one is killed while services log: no line is lost. */
@KafkaTest(brokers = 3, runOn = RunOn.PROCESS, cluster = ClusterUse.OWN)
@Connect
class ReplicatedLoggingTest {

    @Topic(partitions = 3, replicationFactor = 3)
    TestTopic<String, String> lines;

    @Topic(partitions = 3, replicationFactor = 3)
    TestTopic<String, String> events;

    @Topic(replicationFactor = 3)
    TestTopic<String, String> deadLetters;

    @Test
    void aBrokerIsKilledMeanwhile(KafkaCluster kafka, ConnectWorker connect, @TempDir Path folder) {
        CentralLogging logging = new CentralLogging(lines, events, deadLetters, folder.resolve("all.log"));
        List<String> ofOrders = new ArrayList<>();
        List<String> ofShipping = new ArrayList<>();
        try (StreamsApplication normalizer = logging.start(kafka, connect)) {
            for (int number = 1; number <= 30; number++) {
                if (number == 10) {
                    kafka.brokers().get(2).kill();
                }
                logging.ordersSays("10:15:30," + number, "INFO", "Order o-" + number + " placed");
                ofOrders.add(event("orders", "10:15:30," + number, "INFO", "Order o-" + number + " placed"));
                logging.shippingSays("10:15:31." + number, "info", "Parcel of o-" + number + " left");
                ofShipping.add(event("shipping", "10:15:31." + number, "INFO", "Parcel of o-" + number + " left"));
            }

            logging.sinkHas("orders", ofOrders);
            logging.sinkHas("shipping", ofShipping);
            assertThat(deadLetters).within(ofSeconds(30)).receivesNothing();
            assertThat(normalizer.failure()).isEmpty();
        }
    }
}
