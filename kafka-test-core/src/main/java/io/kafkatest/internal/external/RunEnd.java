package io.kafkatest.internal.external;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.common.errors.GroupNotEmptyException;
import org.apache.kafka.common.errors.RetriableException;
import org.slf4j.LoggerFactory;

/** Deletes what a run has made, whoever still uses it: the run is over. */
final class RunEnd {

    /** More than members and brokers take to let go; a JVM that ends has not much more. */
    private static final Duration AT_MOST = Duration.ofSeconds(15);

    private final Traces traces;
    private final RunPrefix run;

    /** What could not be deleted, with the reason. */
    private final Map<String, Throwable> failures = new TreeMap<>();

    RunEnd(Traces traces, RunPrefix run) {
        this.traces = traces;
        this.run = run;
    }

    /** Returns when nothing is left, or only what can't be deleted. */
    void cleanUp() {
        try {
            long deadline = System.nanoTime() + AT_MOST.toNanos();
            // a group may still have members, a topic may be made anew by who still writes to it: until there is
            // nothing
            while (deleteWhatThereIs() && System.nanoTime() < deadline) {
                LockSupport.parkNanos(10_000_000);
            }
            if (!failures.isEmpty()) {
                warn(failures.toString());
            }
        } catch (ExecutionException | TimeoutException e) {
            warn(e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            warn(e.toString());
        }
    }

    private boolean deleteWhatThereIs() throws ExecutionException, TimeoutException, InterruptedException {
        boolean groups = deleteGroups();
        boolean topics = deleteTopics();
        return groups || topics;
    }

    /** Deletes the groups that there are, and answers whether there were some. */
    private boolean deleteGroups() throws ExecutionException, TimeoutException, InterruptedException {
        Set<String> groups = withoutHopeless(traces.groups(run::equals), "group ");
        for (Map.Entry<String, Throwable> failure : traces.deleteGroups(groups).entrySet()) {
            if (failure.getValue() instanceof GroupNotEmptyException) {
                traces.removeMembers(failure.getKey());
            }
            failures.put("group " + failure.getKey(), failure.getValue());
        }
        return !groups.isEmpty();
    }

    /** Deletes the topics that there are, and answers whether there were some. */
    private boolean deleteTopics() throws ExecutionException, TimeoutException, InterruptedException {
        Set<String> topics = withoutHopeless(traces.topics(run::equals), "topic ");
        traces.deleteTopics(topics).forEach((topic, failure) -> failures.put("topic " + topic, failure));
        return !topics.isEmpty();
    }

    /** Leaves what may be deleted by another attempt, and forgets why the last one failed. */
    private Set<String> withoutHopeless(Set<String> names, String kind) {
        failures.entrySet().removeIf(failure -> failure.getKey().startsWith(kind) && mayPass(failure.getValue()));
        names.removeIf(name -> failures.containsKey(kind + name));
        return names;
    }

    private static boolean mayPass(Throwable failure) {
        return failure instanceof GroupNotEmptyException || failure instanceof RetriableException;
    }

    private void warn(String reason) {
        LoggerFactory.getLogger(RunEnd.class)
                .warn(
                        "Not all that this run made on the cluster could be deleted: {}. It begins with {}; the setting"
                                + " kafka-test.external-sweep lets a later run delete it.",
                        reason,
                        run);
    }
}
