package io.kafkatest.internal.external;

import io.kafkatest.KafkaTestException;
import io.kafkatest.spi.Settings;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.common.errors.GroupNotEmptyException;

/** Deletes what runs have left that began before a certain time and didn't come to their end. */
public final class Sweep {

    private final Traces traces;
    private final Instant before;

    Sweep(Traces traces, Instant before) {
        this.traces = traces;
        this.before = before;
    }

    /**
     * Sweeps the cluster that settings name.
     *
     * @param age how long ago a run began of which something is deleted
     * @throws KafkaTestException if the cluster can't be reached, or doesn't answer
     */
    public static Swept ofCluster(Settings settings, Duration age) {
        try (Connection connection = Connection.byProperties(settings.externalConfig())) {
            connection.facts();
            return new Sweep(new Traces(connection.admin()), Instant.now().minus(age)).run();
        } catch (ExecutionException | TimeoutException e) {
            throw failed(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed(e);
        }
    }

    private static KafkaTestException failed(Exception cause) {
        return new KafkaTestException(
                "What earlier runs left on a cluster was to be deleted.",
                "That failed: " + cause + ".",
                "See the cause.",
                cause);
    }

    /** A run whose groups have members still runs, however old it is: nothing of it is deleted. */
    Swept run() throws ExecutionException, TimeoutException, InterruptedException {
        Predicate<RunPrefix> old = run -> run.begun().isBefore(before);
        Set<String> groups = traces.groups(old);
        Map<String, Throwable> keptGroups = traces.deleteGroups(groups);
        Set<RunPrefix> alive = keptGroups.entrySet().stream()
                .filter(kept -> kept.getValue() instanceof GroupNotEmptyException)
                .flatMap(kept -> RunPrefix.of(kept.getKey()).stream())
                .collect(Collectors.toSet());
        Set<String> topics = traces.topics(old.and(run -> !alive.contains(run)));
        Map<String, Throwable> keptTopics = traces.deleteTopics(topics);
        groups.removeAll(keptGroups.keySet());
        topics.removeAll(keptTopics.keySet());
        Map<String, Throwable> kept = new TreeMap<>();
        keptGroups.forEach((id, reason) -> kept.put("group " + id, reason));
        keptTopics.forEach((name, reason) -> kept.put("topic " + name, reason));
        return new Swept(topics, groups, kept);
    }
}
