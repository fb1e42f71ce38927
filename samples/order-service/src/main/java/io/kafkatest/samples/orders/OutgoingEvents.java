package io.kafkatest.samples.orders;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes the events that come of orders; each carries the order's trace id. */
final class OutgoingEvents implements AutoCloseable {

    private static final String TRACE_ID = "trace-id";

    private final Topics topics;
    private final KafkaProducer<String, byte[]> producer;
    private final AtomicReference<Exception> failure = new AtomicReference<>();

    OutgoingEvents(String bootstrapServers, Topics topics) {
        this.topics = topics;
        this.producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers, ProducerConfig.ACKS_CONFIG, "all"),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    void payment(ConsumerRecord<?, ?> order, Payment payment) {
        send(order, new ProducerRecord<>(topics.payments(), payment.orderId(), Json.write(payment)));
    }

    void deadLetter(ConsumerRecord<String, byte[]> event, String reason) {
        ProducerRecord<String, byte[]> letter = new ProducerRecord<>(topics.deadLetters(), event.key(), event.value());
        letter.headers().add("reason", reason.getBytes(UTF_8));
        send(event, letter);
    }

    private void send(ConsumerRecord<?, ?> cause, ProducerRecord<String, byte[]> event) {
        Header traceId = cause.headers().lastHeader(TRACE_ID);
        event.headers()
                .add(TRACE_ID, traceId == null ? UUID.randomUUID().toString().getBytes(UTF_8) : traceId.value());
        producer.send(event, (metadata, thrown) -> failure.compareAndSet(null, thrown));
    }

    /** Waits until Kafka has all events. */
    void flush() {
        producer.flush();
        if (failure.get() != null) {
            throw new IllegalStateException("An event could not be written", failure.get());
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
