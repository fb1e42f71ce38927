package io.kafkatest.internal.cluster;

import io.kafkatest.KafkaTestException;
import io.kafkatest.TopicSerdes;
import io.kafkatest.internal.text.Sentence;
import io.kafkatest.internal.topic.Tenancy;
import io.kafkatest.internal.topic.TopicSender;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.ConcurrentModificationException;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.Serdes;
import org.jspecify.annotations.Nullable;

/** Makes the clients of one cluster, and closes those that nobody closed. */
final class Clients {

    private static final TopicSerdes<byte[], byte[]> BYTES = TopicSerdes.of(Serdes.ByteArray(), Serdes.ByteArray());

    /** In which a thread leaves a consumer that is woken up. */
    private static final Duration LEAVE = Duration.ofSeconds(5);

    /** Kafka's names of what a client brings into being by having the id. */
    private static final List<String> IDS =
            List.of(ConsumerConfig.GROUP_ID_CONFIG, ProducerConfig.TRANSACTIONAL_ID_CONFIG);

    private final Map<String, String> reach;
    private final Tenancy tenancy;
    private final Set<AutoCloseable> open = Collections.newSetFromMap(new IdentityHashMap<>());
    private @Nullable Admin admin;

    /**
     * Makes no client yet.
     *
     * @param reach the properties with which the cluster is reached
     * @param tenancy how groups and transactional ids are named there
     */
    Clients(Map<String, String> reach, Tenancy tenancy) {
        this.reach = reach;
        this.tenancy = tenancy;
    }

    /**
     * The broker is on this machine and new topics are known to it within milliseconds: waiting for Kafka's default
     * back-off (50 to 100 ms, growing) is most of what a first send or poll would take.
     */
    Map<String, Object> config() {
        Map<String, Object> config = new HashMap<>();
        config.put("retry.backoff.ms", 5);
        config.put("reconnect.backoff.ms", 5);
        config.put("reconnect.backoff.max.ms", 50);
        if (AdminClientConfig.configNames().contains("retry.backoff.max.ms")) {
            config.put("retry.backoff.max.ms", 50); // since kafka-clients 3.7; older ones would warn
        }
        config.putAll(reach);
        return named(config);
    }

    /** The same for all who ask, made when the first does: whoever wants no more than a broker waits for none. */
    synchronized Admin admin() {
        if (admin == null) {
            admin = keep(Admin.create(config()));
        }
        return admin;
    }

    <K, V> Producer<K, V> producer(TopicSerdes<K, V> serdes, Map<String, ?> overrides) {
        Map<String, Object> config = config();
        config.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        config.putAll(overrides);
        try {
            return keep(new OpenProducer<>(named(config), serdes, this::forget));
        } catch (KafkaException e) {
            throw refused("producer", overrides, e);
        }
    }

    <K, V> Consumer<K, V> consumer(TopicSerdes<K, V> serdes, Map<String, ?> overrides) {
        Map<String, Object> config = config();
        config.put(ConsumerConfig.GROUP_ID_CONFIG, "kafka-test-" + UUID.randomUUID());
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        // a consumer's close waits for the fetch in flight
        config.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 10);
        config.putAll(overrides);
        try {
            return keep(new OpenConsumer<>(named(config), serdes, this::forget));
        } catch (KafkaException e) {
            throw refused("consumer", overrides, e);
        }
    }

    /** Sends what is already serialized. */
    Producer<byte[], byte[]> byteProducer() {
        return producer(BYTES, Map.of(ProducerConfig.MAX_BLOCK_MS_CONFIG, TopicSender.BLOCKED_AT_MOST.toMillis()));
    }

    /** Reads committed events of whatever it is assigned to. */
    Consumer<byte[], byte[]> byteConsumer() {
        return byteConsumer("read_committed");
    }

    /** Reads all events of whatever it is assigned to. */
    Consumer<byte[], byte[]> uncommittedByteConsumer() {
        return byteConsumer("read_uncommitted");
    }

    private Consumer<byte[], byte[]> byteConsumer(String isolation) {
        return consumer(
                BYTES,
                Map.of(
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        isolation,
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                        false,
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                        10_000));
    }

    private Map<String, Object> named(Map<String, Object> config) {
        for (String id : IDS) {
            config.computeIfPresent(
                    id, (property, given) -> given instanceof String name ? tenancy.named(name) : given);
        }
        return config;
    }

    private static KafkaTestException refused(String client, Map<String, ?> config, KafkaException e) {
        Throwable reason = e.getCause() == null ? e : e.getCause();
        return new KafkaTestException(
                "A " + client + " with the settings " + config + " was asked for.",
                "Kafka refuses them: " + reason.getMessage(),
                "Correct the settings.",
                e);
    }

    private synchronized <C extends AutoCloseable> C keep(C client) {
        open.add(client);
        return client;
    }

    /** Compared by identity. */
    synchronized Set<Object> open() {
        Set<Object> clients = Collections.newSetFromMap(new IdentityHashMap<>());
        clients.addAll(open);
        return clients;
    }

    private synchronized void forget(AutoCloseable closed) {
        open.remove(closed);
    }

    /**
     * Closes all clients, whichever of them fail to.
     *
     * @throws KafkaTestException if any does: a listener, an interceptor or a deserializer of the test's throws
     */
    void close() {
        List<AutoCloseable> left;
        synchronized (this) {
            left = new ArrayList<>(open);
            open.clear();
        }
        List<RuntimeException> failures = new ArrayList<>();
        for (AutoCloseable client : left) {
            try {
                close(client);
            } catch (RuntimeException e) {
                failures.add(e);
            }
        }
        if (!failures.isEmpty()) {
            throw failed(failures);
        }
    }

    /** What is not sent or committed by now, nobody waits for any more. */
    private static void close(AutoCloseable client) {
        if (client instanceof Producer<?, ?> producer) {
            producer.close(Duration.ZERO);
        } else if (client instanceof Admin admin) {
            admin.close(Duration.ZERO);
        } else if (client instanceof Consumer<?, ?> consumer) {
            closeOnceLeft(consumer);
        }
    }

    private static KafkaTestException failed(List<RuntimeException> failures) {
        RuntimeException first = failures.get(0);
        KafkaTestException failed = new KafkaTestException(
                "The clients that a test left open were to be closed with their cluster.",
                Sentence.of(failures.size() + " of them could not: " + root(first)),
                "See the cause; close the clients in the test, which shows whose it is.",
                first);
        failures.subList(1, failures.size()).forEach(failed::addSuppressed);
        return failed;
    }

    /** Kafka says in several exceptions what it was doing. */
    private static Throwable root(Throwable thrown) {
        return thrown.getCause() == null ? thrown : root(thrown.getCause());
    }

    /**
     * A consumer belongs to one thread; one that is polled right now is told to stop, and closed once that thread leaves it.
     * One that nobody closes would look for its cluster as long as the JVM lives.
     */
    @SuppressWarnings("deprecation") // close(CloseOptions) is not in the older clients that users may have
    private static void closeOnceLeft(Consumer<?, ?> consumer) {
        long deadline = System.nanoTime() + LEAVE.toNanos();
        while (System.nanoTime() < deadline) {
            try {
                consumer.close(Duration.ZERO);
                return;
            } catch (ConcurrentModificationException e) {
                consumer.wakeup();
                LockSupport.parkNanos(1_000_000);
            }
        }
    }
}
