package io.kafkatest.internal.topic;

import io.kafkatest.KafkaTestException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;

/**
 * Reads the topics that somebody waits for, with one consumer for all topics of a cluster.
 *
 * <p>It assigns partitions rather than subscribing, so there is no group and no rebalance, and it sleeps while nobody waits.
 */
public final class TopicReader implements AutoCloseable {

    /** Ended by a wake-up whenever what is wanted changes, so its length doesn't matter. */
    private static final Duration POLL = Duration.ofSeconds(10);

    private final Supplier<Consumer<byte[], byte[]>> consumers;
    private final Map<String, TopicLog> logs = new ConcurrentHashMap<>();
    private final List<Watch> watches = new ArrayList<>();
    private @Nullable Thread thread;
    private @Nullable Consumer<byte[], byte[]> consumer;
    private boolean closed;

    public TopicReader(Supplier<Consumer<byte[], byte[]>> consumers) {
        this.consumers = consumers;
    }

    TopicLog log(String topic) {
        return logs.computeIfAbsent(topic, TopicLog::new);
    }

    /** Drops what was read of topics that are deleted, so that one of the same name begins anew. */
    public void forget(Collection<String> topics) {
        logs.keySet().removeAll(topics);
    }

    /** Reads on in a topic until the watch is closed. */
    synchronized Watch watch(TopicLog log, int partitions) {
        checkOpen(log.topic());
        Watch watch = new Watch(log, partitions);
        watches.add(watch);
        if (thread == null) {
            thread = new Thread(this::run, "kafka-test-reader");
            thread.setDaemon(true);
            thread.start();
        }
        wakeUp();
        return watch;
    }

    /** Says that the cluster is closed, if it is. */
    synchronized void checkOpen(String topic) {
        if (closed) {
            throw closed(topic);
        }
    }

    private static KafkaTestException closed(String topic) {
        return new KafkaTestException(
                "Events of topic \"" + topic + "\" were asked for.",
                "The cluster is closed.",
                "Read its events before it is closed.");
    }

    private synchronized void unwatch(Watch watch) {
        watches.remove(watch);
        wakeUp();
    }

    private void wakeUp() {
        notifyAll();
        if (consumer != null) {
            consumer.wakeup();
        }
    }

    private void run() {
        try (Consumer<byte[], byte[]> created = consumers.get()) {
            synchronized (this) {
                consumer = created;
            }
            for (Collection<Watch> wanted = awaitWatches(); !wanted.isEmpty(); wanted = awaitWatches()) {
                read(created, wanted);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            failWatched(e);
        } finally {
            synchronized (this) {
                consumer = null;
                thread = null;
            }
        }
    }

    /** What is watched, as soon as anything is; nothing once this is closed. */
    private synchronized Collection<Watch> awaitWatches() throws InterruptedException {
        while (watches.isEmpty() && !closed) {
            wait();
        }
        return closed ? List.of() : List.copyOf(watches);
    }

    private void read(Consumer<byte[], byte[]> from, Collection<Watch> wanted) {
        Map<TopicPartition, TopicLog> partitions = new HashMap<>();
        wanted.forEach(watch -> watch.partitions().forEach(partition -> partitions.put(partition, watch.log)));
        assign(from, partitions);
        try {
            handOver(from, from.poll(POLL), partitions);
        } catch (WakeupException e) {
            // what is wanted has changed
        } catch (RuntimeException e) {
            failWatched(e);
        }
    }

    private static void assign(Consumer<byte[], byte[]> consumer, Map<TopicPartition, TopicLog> partitions) {
        Set<TopicPartition> before = consumer.assignment();
        if (!before.equals(partitions.keySet())) {
            consumer.assign(partitions.keySet());
        }
        partitions.forEach((partition, log) -> {
            long next = log.position(partition.partition());
            // they differ also when a topic was made anew under its old name
            if (!before.contains(partition) || consumer.position(partition) != next) {
                consumer.seek(partition, next);
            }
        });
    }

    private static void handOver(
            Consumer<byte[], byte[]> consumer,
            ConsumerRecords<byte[], byte[]> arrived,
            Map<TopicPartition, TopicLog> partitions) {
        Map<TopicLog, Map<Integer, Long>> positions = new HashMap<>();
        partitions.forEach((partition, log) -> positions
                .computeIfAbsent(log, any -> new HashMap<>())
                .put(partition.partition(), consumer.position(partition)));
        positions.forEach((log, positionsNow) -> {
            List<ConsumerRecord<byte[], byte[]>> records = ArrivalOrder.of(arrived, log.topic());
            if (!records.isEmpty() || log.isBehind(positionsNow)) {
                log.append(records, positionsNow);
            }
        });
    }

    private synchronized void failWatched(RuntimeException e) {
        for (Watch watch : watches) {
            logs.remove(watch.log.topic());
            watch.log.fail(new KafkaTestException(
                    "Events of topic \"" + watch.log.topic() + "\" were asked for.",
                    "Reading them failed: " + e + ".",
                    "See the cause; the cluster's log() tells what its brokers say.",
                    e));
        }
        watches.clear();
    }

    @Override
    public void close() {
        Thread reading;
        synchronized (this) {
            closed = true;
            reading = thread;
            watches.forEach(watch -> watch.log.fail(closed(watch.log.topic())));
            wakeUp();
        }
        if (reading != null) {
            try {
                reading.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Somebody's wish to have a topic read. */
    final class Watch implements AutoCloseable {

        private final TopicLog log;
        private final int partitionCount;

        private Watch(TopicLog log, int partitionCount) {
            this.log = log;
            this.partitionCount = partitionCount;
        }

        void awaitChangeAfter(TopicLog.State state, Duration timeout) throws InterruptedException {
            log.awaitChangeAfter(state, timeout);
        }

        private Set<TopicPartition> partitions() {
            return IntStream.range(0, partitionCount)
                    .mapToObj(number -> new TopicPartition(log.topic(), number))
                    .collect(Collectors.toSet());
        }

        @Override
        public void close() {
            unwatch(this);
        }
    }
}
