package io.kafkatest.internal.topic;

import io.kafkatest.KafkaTestException;
import io.kafkatest.TestTopic;
import io.kafkatest.TopicEvents;
import io.kafkatest.TopicSerdes;
import io.kafkatest.TopicSpec;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;

/** A topic of a running cluster. Serializes in the thread of whoever sends. */
public final class LiveTopic<K, V> implements TestTopic<K, V> {

    private final TopicSpec spec;
    private final TopicSerdes<K, V> serdes;
    private final TopicSender sender;
    private final TopicEvents<K, V> events;

    public LiveTopic(TopicSpec spec, TopicSerdes<K, V> serdes, TopicSender sender, TopicEvents<K, V> events) {
        this.spec = spec;
        this.serdes = serdes;
        this.sender = sender;
        this.events = events;
    }

    @Override
    public String name() {
        return spec.name();
    }

    @Override
    public TopicSpec spec() {
        return spec;
    }

    @Override
    public RecordMetadata send(ProducerRecord<K, V> record) {
        return sendRecords(List.of(record)).get(0);
    }

    @Override
    public List<RecordMetadata> sendRecords(List<ProducerRecord<K, V>> records) {
        return sender.send(name(), records.stream().map(this::serialize).toList());
    }

    private ProducerRecord<byte[], byte[]> serialize(ProducerRecord<K, V> record) {
        if (!record.topic().equals(name())) {
            throw new KafkaTestException(
                    "A record for topic \"" + record.topic() + "\" was to be sent to topic \"" + name() + "\".",
                    "They differ.",
                    "Send it to the TestTopic of \"" + record.topic() + "\", or make it for \"" + name() + "\".");
        }
        try {
            return new ProducerRecord<>(
                    record.topic(),
                    record.partition(),
                    record.timestamp(),
                    serdes.key().serializer().serialize(name(), record.headers(), record.key()),
                    serdes.value().serializer().serialize(name(), record.headers(), record.value()),
                    record.headers());
        } catch (RuntimeException e) {
            throw new KafkaTestException(
                    "An event was to be sent to topic \"" + name() + "\".",
                    "It can't be serialized: " + e.getMessage(),
                    "Give the topic the types of its keys and values, or serdes that can write them.",
                    e);
        }
    }

    @Override
    public TopicEvents<K, V> events() {
        return events;
    }

    @Override
    public String toString() {
        return "topic " + name();
    }
}
