package io.kafkatest.samples.orders;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Pays each order once: reads the topic of orders, and writes to the topic of payments, or to that of dead letters what
 * isn't an order.
 *
 * <p>Offsets are committed when Kafka has the payments, so that no order is lost; one that comes again, after a crash or
 * because it was sent twice, is known by its id. One service runs at a time.
 */
public final class OrderService implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(OrderService.class);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final String bootstrapServers;
    private final Topics topics;
    private final Thread worker;
    private volatile boolean closing;
    private volatile Throwable failure;

    /** Starts the service. */
    public OrderService(String bootstrapServers, Topics topics) {
        this.bootstrapServers = bootstrapServers;
        this.topics = topics;
        this.worker = new Thread(this::work, "order-service");
        worker.setUncaughtExceptionHandler((thread, thrown) -> {
            failure = thrown;
            log.error("The order service has failed", thrown);
        });
        worker.start();
    }

    private void work() {
        try (KafkaConsumer<String, byte[]> consumer = consumer();
                OutgoingEvents outgoing = new OutgoingEvents(bootstrapServers, topics)) {
            PaidOrders paid = PaidOrders.readFrom(bootstrapServers, topics.payments());
            consumer.subscribe(List.of(topics.orders()));
            while (!closing) {
                ConsumerRecords<String, byte[]> orders = consumer.poll(PAUSE);
                orders.forEach(order -> handle(order, paid, outgoing));
                outgoing.flush();
                consumer.commitSync();
            }
        }
    }

    private static void handle(ConsumerRecord<String, byte[]> event, PaidOrders paid, OutgoingEvents outgoing) {
        Order order;
        try {
            order = Json.read(event.value(), Order.class);
        } catch (IllegalArgumentException e) {
            log.info("Not an order, at offset {}: {}", event.offset(), e.getMessage());
            outgoing.deadLetter(event, e.getMessage());
            return;
        }
        if (paid.add(order.id())) {
            log.debug("Order {} is paid: {}", order.id(), order.amount());
            outgoing.payment(event, new Payment(order.id(), order.amount()));
        } else {
            log.debug("Order {} was paid before", order.id());
        }
    }

    private KafkaConsumer<String, byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.GROUP_ID_CONFIG,
                        "order-service",
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest",
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        "false"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    /** Waits until the service has finished what it has begun. */
    @Override
    public void close() {
        closing = true;
        try {
            worker.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted before the order service had ended", e);
        }
        if (failure != null) {
            throw new IllegalStateException("The order service has failed", failure);
        }
    }
}
