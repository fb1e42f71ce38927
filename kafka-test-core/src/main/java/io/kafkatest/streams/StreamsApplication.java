package io.kafkatest.streams;

import io.kafkatest.KafkaCluster;
import io.kafkatest.KafkaTestException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RemoveMembersFromConsumerGroupOptions;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * A running application of Kafka Streams on the cluster of a test.
 *
 * <pre>{@code
 * try (StreamsApplication counter = StreamsApplication.start(kafka, topology)) {
 *     lines.send("k", "a b a");
 *
 *     assertThat(counter.streams()).store("counts").containsEntry("a", 2L);
 * }
 * }</pre>
 *
 * <p>It needs kafka-streams on the class path, of any version that goes with the kafka-clients there. Safe for use by several
 * threads.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class StreamsApplication implements AutoCloseable {

    /** In which an application is to run that has to wait for nobody. */
    private static final Duration START = Duration.ofSeconds(60);

    private static final Duration END = Duration.ofSeconds(10);

    private final KafkaCluster cluster;
    private final String applicationId;
    private final InternalTopics internalTopics;
    private final KafkaStreams streams;
    private final Path stateFolder;
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private final AtomicBoolean closed = new AtomicBoolean();

    private StreamsApplication(KafkaCluster cluster, Topology topology, Map<String, Object> config, Path stateFolder) {
        Properties properties = new Properties();
        properties.putAll(config);
        this.cluster = cluster;
        this.applicationId = String.valueOf(config.get(StreamsConfig.APPLICATION_ID_CONFIG));
        this.internalTopics = InternalTopics.of(applicationId, topology);
        this.streams = new KafkaStreams(topology, properties);
        this.stateFolder = stateFolder;
    }

    /**
     * Starts an application with a name of its own, and waits until it runs.
     *
     * @param cluster where its topics are
     * @param topology what it does
     * @return the running application; close it when done
     * @throws KafkaTestException if it doesn't come to run
     */
    public static StreamsApplication start(KafkaCluster cluster, Topology topology) {
        return start(cluster, topology, Map.of());
    }

    /**
     * Starts an application with settings of its own, and waits until it runs.
     *
     * <pre>{@code
     * StreamsApplication.start(kafka, topology, Map.of("application.id", "word-count", "num.stream.threads", 2));
     * }</pre>
     *
     * @param cluster where its topics are
     * @param topology what it does
     * @param config settings of Kafka Streams, over those that suit tests: keys and values are texts, what is done is committed
     *     after 50 ms, nothing is held back in caches, and the application has a unique name
     * @return the running application; close it when done
     * @throws KafkaTestException if it doesn't come to run
     */
    public static StreamsApplication start(KafkaCluster cluster, Topology topology, Map<String, ?> config) {
        Path stateFolder = newFolder();
        Map<String, Object> complete = complete(cluster, config, stateFolder);
        StreamsApplication application;
        try {
            application = new StreamsApplication(cluster, topology, complete, stateFolder);
        } catch (RuntimeException e) {
            delete(stateFolder);
            throw refused(config, e);
        }
        application.begin();
        return application;
    }

    private static Map<String, Object> complete(KafkaCluster cluster, Map<String, ?> config, Path stateFolder) {
        Map<String, Object> complete = new HashMap<>(cluster.clientConfig());
        complete.put(
                StreamsConfig.APPLICATION_ID_CONFIG,
                "streams-" + UUID.randomUUID().toString().substring(0, 8));
        complete.put(StreamsConfig.DEFAULT_KEY_SERDE_CLASS_CONFIG, Serdes.StringSerde.class);
        complete.put(StreamsConfig.DEFAULT_VALUE_SERDE_CLASS_CONFIG, Serdes.StringSerde.class);
        complete.put(StreamsConfig.STATE_DIR_CONFIG, stateFolder.toString());
        complete.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 50);
        complete.put("cache.max.bytes.buffering", 0); // what versions up to 4.x all know, if only as an older name
        complete.put("consumer.fetch.max.wait.ms", 50);
        complete.put("consumer.metadata.max.age.ms", 1000);
        complete.put("producer.linger.ms", 0);
        complete.putAll(config);
        complete.computeIfPresent(
                StreamsConfig.APPLICATION_ID_CONFIG, (name, id) -> cluster.nameFor(String.valueOf(id)));
        return complete;
    }

    /** Shows what the test has said only: what else there is may hold the credentials of a cluster. */
    private static KafkaTestException refused(Map<String, ?> config, RuntimeException e) {
        return new KafkaTestException(
                "An application of Kafka Streams was to be started with the settings " + config + ".",
                "Kafka Streams refuses that: " + e.getMessage(),
                "Correct the settings or the topology.",
                e);
    }

    private void begin() {
        CountDownLatch decided = new CountDownLatch(1);
        streams.setStateListener((now, before) -> {
            if (now == KafkaStreams.State.RUNNING || now == KafkaStreams.State.ERROR) {
                decided.countDown();
            }
        });
        streams.setUncaughtExceptionHandler(thrown -> {
            failure.compareAndSet(null, thrown);
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        });
        try {
            streams.start();
            if (!decided.await(START.toMillis(), TimeUnit.MILLISECONDS) || failure.get() != null) {
                throw notRunning(streams.state());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            close();
            throw new KafkaTestException(
                    "The application " + applicationId + " of Kafka Streams was to be started.",
                    "The thread was interrupted before it ran.",
                    "See who interrupts the test.",
                    e);
        } catch (RuntimeException e) {
            close();
            throw e instanceof KafkaTestException ? e : refused(Map.of("application.id", applicationId), e);
        }
    }

    private KafkaTestException notRunning(KafkaStreams.State state) {
        Throwable thrown = failure.get();
        return new KafkaTestException(
                "The application " + applicationId + " of Kafka Streams was to be started.",
                "It is " + state
                        + (thrown == null
                                ? ", and not RUNNING after " + START.toSeconds() + " s."
                                : ": " + thrown + "."),
                "See that its input topics exist; the whole stack trace is the cause of this exception.",
                thrown);
    }

    /**
     * The application, for assertions and queries.
     *
     * @return it is closed with this object
     */
    public KafkaStreams streams() {
        return streams;
    }

    /**
     * What it is called on the cluster; its consumer group is called the same.
     *
     * @return its {@code application.id}
     */
    public String applicationId() {
        return applicationId;
    }

    /**
     * What it ended with.
     *
     * @return the first exception that nobody in it caught; empty if there was none
     */
    public Optional<Throwable> failure() {
        return Optional.ofNullable(failure.get());
    }

    /** Stops it, and deletes what it kept: its state folder, its internal topics, and its consumer group. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            streams.close(END);
            forgetState();
            try {
                deleteWhatIsLeft();
            } catch (Exception e) {
                // the cluster is gone, with all that was on it
            }
        }
    }

    private void forgetState() {
        try {
            streams.cleanUp();
        } catch (RuntimeException e) {
            // it still runs, or another application of the test's has the same folder
        }
        delete(stateFolder);
    }

    /** A stream thread leaves its group only by being missed, which takes a while. */
    private void deleteWhatIsLeft() throws Exception {
        Admin admin = cluster.admin();
        List<String> internal = admin.listTopics().names().get(END.toMillis(), TimeUnit.MILLISECONDS).stream()
                .filter(internalTopics.names()::contains)
                .toList();
        if (!internal.isEmpty()) {
            admin.deleteTopics(internal).all().get(END.toMillis(), TimeUnit.MILLISECONDS);
        }
        try {
            admin.removeMembersFromConsumerGroup(applicationId, new RemoveMembersFromConsumerGroupOptions())
                    .all()
                    .get(END.toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            admin.deleteConsumerGroups(List.of(applicationId)).all().get(END.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private static Path newFolder() {
        try {
            return Files.createTempDirectory("kafka-test-streams-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException | UncheckedIOException e) {
            // it is in the temporary folder
        }
    }
}
