package io.kafkatest.junit5.internal.strict;

import io.kafkatest.KafkaCluster;
import io.kafkatest.TopicEvents;
import io.kafkatest.spi.ClusterTopics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;

/** A test that must not leave anything behind. */
public final class StrictTest {

    static final String ASKED = "A strict test looked for what it left on the cluster.";

    private static final Duration PAUSE = Duration.ofMillis(20);

    private final KafkaCluster cluster;
    private final ClientWatch clients;
    private final List<Object> openBefore;
    private final UndeclaredTopics undeclared;
    private final Map<String, Map<Integer, Long>> beginning;
    private final Duration patience;

    /**
     * Looks at what is there before the test.
     *
     * @param cluster where it runs
     * @param clients those that tests of its class got
     * @param beginning where the topics ended that it shares with earlier tests
     * @param patience how long what the test drives has for committing what it has done
     */
    public StrictTest(
            KafkaCluster cluster, ClientWatch clients, Map<String, Map<Integer, Long>> beginning, Duration patience) {
        this.cluster = cluster;
        this.clients = clients;
        this.openBefore = clients.open();
        this.undeclared = new UndeclaredTopics(cluster);
        this.beginning = beginning;
        this.patience = patience;
    }

    /**
     * Fails if the test left something.
     *
     * @param test how the failure calls it
     * @param topics what it declares
     * @param views of its topics
     * @param consumers those it was given, which are open yet
     */
    public void check(
            String test,
            DeclaredTopics topics,
            Collection<TopicEvents<?, ?>> views,
            Collection<Consumer<?, ?>> consumers) {
        List<String> lines = new ArrayList<>();
        long deadline = System.nanoTime() + patience.toNanos();
        Stream.<Supplier<Finding>>of(
                        this::openClients,
                        () -> settled(deadline, () -> new OpenTransactions(cluster).on(topics.all())),
                        undeclared::written,
                        () -> deadLetters(topics),
                        () -> settled(
                                deadline,
                                () -> new UnconsumedEvents(cluster, consumers).of(views, topics.deadLetters())))
                .map(Supplier::get)
                .filter(finding -> !finding.where().isEmpty())
                .forEach(finding -> lines.addAll(finding.lines()));
        if (!lines.isEmpty()) {
            throw new AssertionError("Expecting " + test + ", which is strict, to leave nothing behind\nbut it left\n\n"
                    + String.join("\n", lines));
        }
    }

    /** A test may end when it has seen the output of a service, which commits what it has consumed only after that. */
    private static Finding settled(long deadline, Supplier<Finding> look) {
        Finding found = look.get();
        while (!found.where().isEmpty() && System.nanoTime() - deadline < 0) {
            LockSupport.parkNanos(PAUSE.toNanos());
            found = look.get();
        }
        return found;
    }

    private Finding openClients() {
        IdentityHashMap<Object, Boolean> before = new IdentityHashMap<>();
        openBefore.forEach(client -> before.put(client, true));
        return new Finding(
                "Clients of KafkaCluster that are not closed",
                clients.open().stream()
                        .filter(client -> !before.containsKey(client))
                        .map(OpenClient::text)
                        .sorted()
                        .toList());
    }

    private Finding deadLetters(DeclaredTopics topics) {
        List<String> where = new ArrayList<>();
        if (!topics.deadLetters().isEmpty()) {
            ClusterTopics.of(cluster)
                    .endOffsets(topics.deadLetters())
                    .forEach((topic, ends) -> ends.forEach((partition, end) -> {
                        long begin = beginning.getOrDefault(topic, Map.of()).getOrDefault(partition, 0L);
                        if (end > begin) {
                            where.add(topic + "-" + partition + ", offsets " + begin + " to " + (end - 1));
                        }
                    }));
        }
        return new Finding(
                "Partitions of dead-letter topics with events",
                where.stream().sorted().toList());
    }
}
