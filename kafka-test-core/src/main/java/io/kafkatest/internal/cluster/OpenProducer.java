package io.kafkatest.internal.cluster;

import io.kafkatest.TopicSerdes;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.KafkaProducer;

/** A producer that tells when it is closed, so that nobody keeps it longer. */
final class OpenProducer<K, V> extends KafkaProducer<K, V> {

    private final Consumer<AutoCloseable> closed;

    OpenProducer(Map<String, Object> config, TopicSerdes<K, V> serdes, Consumer<AutoCloseable> closed) {
        super(config, serdes.key().serializer(), serdes.value().serializer());
        this.closed = closed;
    }

    @Override
    public void close(Duration timeout) {
        super.close(timeout);
        closed.accept(this);
    }
}
