package io.kafkatest.internal.external;

import io.kafkatest.KafkaCluster;
import io.kafkatest.TestTopic;
import io.kafkatest.TopicSerdes;
import io.kafkatest.testing.Reading;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;

/** A run that closes nothing: it makes a topic and a group that has a member, prints its prefix, and ends as it is told. */
final class RunMain {

    private RunMain() {}

    public static void main(String[] arguments) throws Exception {
        KafkaCluster kafka = KafkaCluster.start();
        TestTopic<String, String> topic = kafka.topic("left", String.class, String.class);
        topic.send("value");
        Consumer<String, String> consumer =
                kafka.consumer(TopicSerdes.of(String.class, String.class), Map.of("group.id", "left"));
        consumer.subscribe(List.of(topic.name()));
        Reading.records(consumer, 1);
        System.out.println(kafka.nameFor(""));
        switch (arguments[0]) {
            case "exit" -> System.exit(0);
            case "poll" -> consumer.poll(Duration.ofMinutes(5));
            case "wait" -> {
                consumer.close();
                System.out.println("closed");
                System.in.read();
            }
            default -> {}
        }
    }
}
