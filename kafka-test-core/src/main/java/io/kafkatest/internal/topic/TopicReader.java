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
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
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
            begin();
        }
        wakeUp();
        return watch;
    }

    private synchronized void begin() {
        thread = new Thread(this::run, "kafka-test-reader");
        thread.setDaemon(true);
        thread.start();
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
        try {
            readWith(consumers.get());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) {
            fail(e); // also an error: a new thread would meet it again, and again
        } finally {
            end();
        }
    }

    /** A broker that is held still would keep the consumer from closing as long as it may. */
    @SuppressWarnings("deprecation") // close(CloseOptions) is not in the older clients that users may have
    private void readWith(Consumer<byte[], byte[]> created) throws InterruptedException {
        try {
            synchronized (this) {
                consumer = created;
            }
            for (Collection<Watch> wanted = awaitWatches(); !wanted.isEmpty(); wanted = awaitWatches()) {
                read(created, wanted);
            }
        } finally {
            created.close(Duration.ZERO);
        }
    }

    /** Who came after the others were told that reading failed is read for by a new thread. */
    private synchronized void end() {
        consumer = null;
        thread = null;
        if (!watches.isEmpty() && !closed) {
            begin();
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
        try {
            assign(from, partitions);
            handOver(from, from.poll(POLL), partitions);
        } catch (WakeupException e) {
            // what is wanted has changed
        } catch (RuntimeException e) {
            fail(e);
        }
    }

    private static void assign(Consumer<byte[], byte[]> consumer, Map<TopicPartition, TopicLog> partitions) {
        Set<TopicPartition> before = consumer.assignment();
        if (!before.equals(partitions.keySet())) {
            consumer.assign(partitions.keySet());
        }
        // first those that no position is asked for: a wake-up ends such a question
        partitions.forEach((partition, log) -> {
            if (!before.contains(partition)) {
                consumer.seek(partition, log.position(partition.partition()));
            }
        });
        partitions.forEach((partition, log) -> {
            long next = log.position(partition.partition());
            // they differ when a topic was made anew under its old name, and when what was read was not handed over
            if (before.contains(partition) && consumer.position(partition) != next) {
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

    /** Tells those who wait for the topics that the exception names; all, if it names none. */
    private synchronized void fail(Throwable e) {
        Set<String> named = topics(e);
        List<Watch> failed = watches.stream()
                .filter(watch -> named.isEmpty() || named.contains(watch.log.topic()))
                .toList();
        watches.removeAll(failed);
        failed.forEach(watch -> watch.fail(new KafkaTestException(
                "Events of topic \"" + watch.log.topic() + "\" were asked for.",
                "Reading them failed: " + e + ".",
                "See the cause; the cluster's log() tells what its brokers say.",
                e)));
    }

    private static Set<String> topics(Throwable e) {
        if (e instanceof TopicAuthorizationException unauthorized) {
            return unauthorized.unauthorizedTopics();
        }
        return e instanceof InvalidTopicException invalid ? invalid.invalidTopics() : Set.of();
    }

    @Override
    public void close() {
        Thread reading;
        synchronized (this) {
            closed = true;
            reading = thread;
            watches.forEach(watch -> watch.fail(closed(watch.log.topic())));
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
        private volatile @Nullable KafkaTestException failure;

        private Watch(TopicLog log, int partitionCount) {
            this.log = log;
            this.partitionCount = partitionCount;
        }

        /**
         * The records after those that the caller has, and what is known beside them.
         *
         * @throws KafkaTestException if the topic can't be read any more; who watches it anew may be luckier
         */
        TopicLog.State since(int known) {
            TopicLog.State state = log.since(known);
            if (failure != null) { // after the state: what fails later is a change of it
                throw failure;
            }
            return state;
        }

        private void fail(KafkaTestException e) {
            failure = e;
            log.changed();
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
