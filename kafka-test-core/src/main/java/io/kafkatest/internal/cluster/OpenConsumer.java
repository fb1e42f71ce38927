package io.kafkatest.internal.cluster;

import io.kafkatest.TopicSerdes;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.KafkaConsumer;

/** A consumer that tells when it is closed, so that nobody keeps it longer. */
final class OpenConsumer<K, V> extends KafkaConsumer<K, V> {

    private final Consumer<AutoCloseable> closed;

    OpenConsumer(Map<String, Object> config, TopicSerdes<K, V> serdes, Consumer<AutoCloseable> closed) {
        super(config, serdes.key().deserializer(), serdes.value().deserializer());
        this.closed = closed;
    }

    @Override
    public void close() {
        super.close();
        closed.accept(this);
    }

    @Override
    @Deprecated
    @SuppressWarnings("deprecation") // what older clients have instead of the next
    public void close(Duration timeout) {
        super.close(timeout);
        closed.accept(this);
    }

    /** Older clients don't have this, nor the type of its parameter; nobody calls it with them. */
    @Override
    public void close(CloseOptions options) {
        super.close(options);
        closed.accept(this);
    }
}
