package io.kafkatest.samples.quickstart;

import io.kafkatest.KafkaCluster;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Shows on the console what the tests of this sample did. */
final class Printed {

    private Printed() {}

    static void cluster(KafkaCluster kafka) {
        Instant jvmBegan =
                Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime());
        System.out.printf(
                "%nKafka %s is ready at %s, %.1f s after the JVM of the tests began.%n",
                kafka.version(),
                kafka.bootstrapServers(),
                Duration.between(jvmBegan, Instant.now()).toMillis() / 1000.0);
    }

    static void records(String title, List<? extends ConsumerRecord<?, ?>> records) {
        System.out.printf("%n%s:%n%n  %-9s  %-6s  %-5s  %s%n", title, "partition", "offset", "key", "value");
        records.forEach(record -> System.out.printf(
                "  %-9d  %-6d  %-5s  %s%n", record.partition(), record.offset(), record.key(), record.value()));
    }
}
