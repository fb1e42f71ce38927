package io.kafkatest.internal.topic;

import io.kafkatest.EventSnapshot;
import io.kafkatest.KafkaCluster;
import io.kafkatest.KafkaTestException;
import io.kafkatest.ReceivedEvent;
import io.kafkatest.ReceivedEvent.Unreadable;
import io.kafkatest.TopicEvents;
import io.kafkatest.TopicSerdes;
import io.kafkatest.internal.topic.TopicLog.State;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** A view of a topic: from where on, and as which types. Deserializes in the thread of whoever looks. */
public final class LiveEvents<K, V> implements TopicEvents<K, V> {

    /** If nothing is read in this time of what is there, that is a fault. A big topic may take longer as long as it gets on. */
    private static final Duration STANDSTILL = Duration.ofSeconds(30);

    /** What is not read in this time may have no broker any more to come from. */
    private static final Duration LATE = Duration.ofMillis(500);

    /** So many events of a view are kept as objects; of those behind them only the bytes, so that millions fit into memory. */
    private static final int KEPT = 100_000;

    private final KafkaCluster cluster;
    private final Presence presence;
    private final Isolation isolation;
    private final Isolation uncommittedToo;
    private final TopicReader reader;
    private final TopicLog log;
    private final TopicSerdes<K, V> serdes;
    private final EventDeserializer<K, V> deserializer;
    private final Duration timeout;

    private EventBuffer<K, V> events = new EventBuffer<>();
    private Map<Integer, Long> from = Map.of();
    private Instant since = Instant.now();
    private int partitions;
    private int read;
    private PositionSet accountedFor = new PositionSet();
    private @Nullable LiveEvents<K, V> uncommitted;

    public LiveEvents(
            KafkaCluster cluster,
            Isolation isolation,
            Isolation uncommittedToo,
            String topic,
            int partitions,
            TopicSerdes<K, V> serdes,
            Duration timeout) {
        this.cluster = cluster;
        this.presence = new Presence(cluster);
        this.isolation = isolation;
        this.uncommittedToo = uncommittedToo;
        this.reader = isolation.reader();
        this.log = reader.log(topic);
        this.partitions = partitions;
        this.serdes = serdes;
        this.deserializer = new EventDeserializer<>(serdes);
        this.timeout = timeout;
    }

    @Override
    public String topic() {
        return log.topic();
    }

    @Override
    public KafkaCluster cluster() {
        return cluster;
    }

    @Override
    public Duration timeout() {
        return timeout;
    }

    @Override
    public List<ConsumerRecord<K, V>> records() {
        EventSnapshot<K, V> snapshot = snapshot();
        snapshot.events().stream()
                .filter(event -> event.unreadable().isPresent())
                .findFirst()
                .ifPresent(event -> {
                    throw refused(event.raw(), event.unreadable().orElseThrow());
                });
        return snapshot.records();
    }

    private KafkaTestException refused(ConsumerRecord<byte[], byte[]> raw, Unreadable unreadable) {
        return new KafkaTestException(
                "The records of topic \"" + topic() + "\" were asked for.",
                "The " + unreadable.part() + " of " + topic() + "-" + raw.partition() + "@" + raw.offset()
                        + " can't be deserialized by " + unreadable.deserializer() + ": "
                        + unreadable.cause().getMessage(),
                "Give the type or serde it was written with, or take snapshot(), which shows such events as bytes.",
                unreadable.cause());
    }

    @Override
    public EventSnapshot<K, V> snapshot() {
        return readToEnds(snapshot -> false);
    }

    /** Reads up to the end offsets at this moment, unless a condition holds before. */
    private EventSnapshot<K, V> readToEnds(Predicate<EventSnapshot<K, V>> orUntil) {
        reader.checkOpen(topic());
        Map<Integer, Long> ends = isolation.ends().apply(topic(), this::checkPresence);
        synchronized (this) {
            partitions = ends.size();
        }
        Predicate<Reading<K, V>> enough = now -> now.state().hasReached(ends) || orUntil.test(now.snapshot());
        Reading<K, V> reading = waitFor(enough, new Patience());
        if (!reading.holds()) {
            throw new KafkaTestException(
                    "The events of topic \"" + topic() + "\" up to offsets " + ends + " were asked for.",
                    "For " + STANDSTILL.toSeconds() + " s they have been read no further than "
                            + reading.snapshot().endOffsets() + ".",
                    "See the cluster's log() for what its brokers say.");
        }
        return reading.snapshot();
    }

    @Override
    public synchronized TopicEvents<K, V> uncommitted() {
        if (uncommitted == null) {
            LiveEvents<K, V> all =
                    new LiveEvents<>(cluster, uncommittedToo, uncommittedToo, topic(), partitions, serdes, timeout);
            all.startAt(from);
            all.since = since;
            uncommitted = all;
        }
        return uncommitted;
    }

    @Override
    public EventSnapshot<K, V> await(Duration atMost, Predicate<EventSnapshot<K, V>> condition) {
        long deadline = System.nanoTime() + atMost.toNanos();
        Reading<K, V> reading =
                waitFor(now -> condition.test(now.snapshot()), now -> Duration.ofNanos(deadline - System.nanoTime()));
        // on a busy machine the reader may lag: what is on the topic decides, not what was read by chance
        return reading.holds() ? reading.snapshot() : readToEnds(condition);
    }

    /** Waits for a condition, at each look as long as somebody says, and no longer if that is no time. */
    private Reading<K, V> waitFor(Predicate<Reading<K, V>> condition, Function<Reading<K, V>, Duration> pauses) {
        try (TopicReader.Watch watch = reader.watch(log, partitionCount())) {
            while (true) {
                Reading<K, V> reading = take(watch);
                if (condition.test(reading)) {
                    return reading.holding();
                }
                Duration pause = pauses.apply(reading);
                if (pause.isNegative() || pause.isZero()) {
                    return reading;
                }
                watch.awaitChangeAfter(reading.state(), pause);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaTestException(
                    "Events of topic \"" + topic() + "\" were waited for.",
                    "The waiting thread was interrupted.",
                    "See who interrupts it: a timeout of the test may be shorter than that of the assertion.",
                    e);
        }
    }

    private void checkPresence() {
        presence.check("Events of topic \"" + topic() + "\" were asked for.");
    }

    private synchronized int partitionCount() {
        return partitions;
    }

    private synchronized Reading<K, V> take(TopicReader.Watch watch) {
        State state = watch.since(read);
        read += state.more().size();
        for (ConsumerRecord<byte[], byte[]> raw : state.more()) {
            if (raw.offset() >= from.getOrDefault(raw.partition(), 0L)) {
                events.add(
                        events.size() < KEPT
                                ? deserializer.deserialize(raw)
                                : ReceivedEvent.readOnDemand(raw, deserializer::deserialize));
            }
        }
        Map<Integer, Long> ends = IntStream.range(0, partitions)
                .boxed()
                .collect(Collectors.toMap(
                        number -> number, number -> state.positions().getOrDefault(number, 0L)));
        return new Reading<>(state, new EventSnapshot<>(topic(), since, events.snapshot(), ends), false);
    }

    @Override
    public synchronized boolean isAccountedFor(ReceivedEvent<K, V> event) {
        return accountedFor.contains(event.raw());
    }

    @Override
    public synchronized void accountFor(Collection<ReceivedEvent<K, V>> more) {
        more.forEach(event -> accountedFor.add(event.raw()));
    }

    @Override
    public synchronized void startAt(Map<Integer, Long> offsets) {
        from = Map.copyOf(offsets);
        since = Instant.now();
        events = new EventBuffer<>();
        read = 0;
        accountedFor = new PositionSet();
        uncommitted = null;
    }

    /** Waits as long as reading gets on, and while it doesn't looks whether there still is a broker. */
    private final class Patience implements Function<Reading<K, V>, Duration> {

        private Map<Integer, Long> positions = Map.of();
        private long lastRead = System.nanoTime();

        @Override
        public Duration apply(Reading<K, V> reading) {
            if (!reading.state().positions().equals(positions)) {
                positions = reading.state().positions();
                lastRead = System.nanoTime();
            }
            Duration standstill = Duration.ofNanos(System.nanoTime() - lastRead);
            if (standstill.compareTo(STANDSTILL) >= 0) {
                return Duration.ZERO;
            }
            if (standstill.compareTo(LATE) >= 0) {
                checkPresence();
            }
            return LATE;
        }
    }

    /** What was known of the topic at one moment, and whether it was what was waited for. */
    private record Reading<K, V>(State state, EventSnapshot<K, V> snapshot, boolean holds) {

        Reading<K, V> holding() {
            return new Reading<>(state, snapshot, true);
        }
    }
}
