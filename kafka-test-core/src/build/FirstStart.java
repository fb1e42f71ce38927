import io.kafkatest.KafkaCluster;
import io.kafkatest.TestTopic;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;

/** What record-preloads watches: the first start and first round trip of a JVM. */
class FirstStart {

    public static void main(String[] arguments) {
        try (KafkaCluster kafka = KafkaCluster.start()) {
            TestTopic<String, String> topic = kafka.topic("events", String.class, String.class);
            topic.send("key", "value");
            if (topic.events().records().size() != 1) {
                throw new AssertionError();
            }
            try (Consumer<String, String> consumer = kafka.consumer(String.class, String.class)) {
                consumer.subscribe(List.of(topic.name()));
                while (consumer.poll(Duration.ofSeconds(1)).isEmpty()) {
                    // the group is being joined
                }
            }
        }
    }
}
