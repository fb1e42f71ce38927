package io.kafkatest.assertj.internal;

import io.kafkatest.KafkaCluster;
import io.kafkatest.TopicEvents;
import io.kafkatest.TopicSerdes;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.common.serialization.Serdes;

/**
 * Topics of which a test knows only the names. What their events hold is not asked, so they are read as bytes.
 *
 * @param cluster where they are
 */
public record TopicsByName(KafkaCluster cluster) {

    private static final TopicSerdes<byte[], byte[]> BYTES = TopicSerdes.of(Serdes.ByteArray(), Serdes.ByteArray());

    /**
     * The events of one.
     *
     * @param topic its name, as the test calls it
     * @return since the test began if it declares the topic, else from its beginning
     * @throws io.kafkatest.KafkaTestException if there is no such topic
     */
    public TopicEvents<byte[], byte[]> events(String topic) {
        return cluster.events(cluster.nameFor(topic), BYTES);
    }

    /**
     * The events of one or more.
     *
     * @param first its name, as the test calls it
     * @param more names
     * @return as of one, in this order
     * @throws io.kafkatest.KafkaTestException if there is no such topic
     */
    public List<TopicEvents<byte[], byte[]>> events(String first, String... more) {
        return Stream.concat(Stream.of(first), Stream.of(more))
                .map(this::events)
                .toList();
    }
}
