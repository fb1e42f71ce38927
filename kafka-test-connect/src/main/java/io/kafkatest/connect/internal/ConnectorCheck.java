package io.kafkatest.connect.internal;

import io.kafkatest.connect.ConnectWorker;
import io.kafkatest.connect.ConnectorState;
import io.kafkatest.connect.ConnectorStatus;
import io.kafkatest.connect.TaskStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.assertj.core.error.ErrorMessageFactory;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/**
 * What is wanted of a connector.
 *
 * @param expected goes on after "Expecting connector local-file-source, within 5 s,"
 * @param holds whether it is so
 * @param hopeless whether it can't become so by itself
 * @param otherwise goes on after "but"
 */
public record ConnectorCheck(
        String expected,
        Predicate<Optional<ConnectorStatus>> holds,
        Predicate<Optional<ConnectorStatus>> hopeless,
        Function<Optional<ConnectorStatus>, String> otherwise) {

    /** Of workers on the same machine that is little of their time. */
    private static final Duration INTERVAL = Duration.ofMillis(20);

    private static final int TRACE_LINES = 30;

    /**
     * That there is one.
     *
     * @return the check
     */
    public static ConnectorCheck exists() {
        return new ConnectorCheck("to exist", Optional::isPresent, ConnectorCheck::never, ConnectorCheck::described);
    }

    /**
     * That there is none.
     *
     * @return the check
     */
    public static ConnectorCheck doesNotExist() {
        return new ConnectorCheck("not to exist", Optional::isEmpty, ConnectorCheck::never, ConnectorCheck::described);
    }

    /**
     * That it and its tasks run.
     *
     * @return the check
     */
    public static ConnectorCheck isRunning() {
        return new ConnectorCheck(
                "to run with all its tasks",
                seen -> seen.filter(status -> !status.tasks().isEmpty() && all(status, ConnectorState.RUNNING))
                        .isPresent(),
                seen -> seen.filter(ConnectorCheck::isFailed).isPresent(),
                ConnectorCheck::described);
    }

    /**
     * That it and its tasks are paused.
     *
     * @return the check
     */
    public static ConnectorCheck isPaused() {
        return new ConnectorCheck(
                "to be paused with all its tasks",
                seen -> seen.filter(status -> all(status, ConnectorState.PAUSED))
                        .isPresent(),
                ConnectorCheck::never,
                ConnectorCheck::described);
    }

    /**
     * That it has so many tasks.
     *
     * @param number how many
     * @return the check
     */
    public static ConnectorCheck hasTasks(int number) {
        return new ConnectorCheck(
                "to have " + count(number),
                seen -> seen.filter(status -> status.tasks().size() == number).isPresent(),
                ConnectorCheck::never,
                seen -> seen.map(status -> "it has " + count(status.tasks().size()))
                        .orElse("there is none"));
    }

    /**
     * That it or a task has failed.
     *
     * @param text that is in the trace; empty if any will do
     * @return the check
     */
    public static ConnectorCheck hasFailed(String text) {
        return new ConnectorCheck(
                "to have failed" + (text.isEmpty() ? "" : " with \"" + text + "\""),
                seen -> seen.filter(ConnectorCheck::isFailed)
                        .filter(status -> traces(status).stream().anyMatch(trace -> trace.contains(text)))
                        .isPresent(),
                ConnectorCheck::never,
                ConnectorCheck::described);
    }

    private static String count(int tasks) {
        return tasks + (tasks == 1 ? " task" : " tasks");
    }

    @SuppressWarnings("UnusedVariable") // as the others have it
    private static boolean never(Optional<ConnectorStatus> seen) {
        return false;
    }

    private static boolean all(ConnectorStatus status, ConnectorState state) {
        return status.state() == state && status.tasks().stream().allMatch(task -> task.state() == state);
    }

    private static boolean isFailed(ConnectorStatus status) {
        return status.state() == ConnectorState.FAILED
                || status.tasks().stream().anyMatch(task -> task.state() == ConnectorState.FAILED);
    }

    private static List<String> traces(ConnectorStatus status) {
        List<String> traces = new ArrayList<>(List.of(status.trace()));
        status.tasks().forEach(task -> traces.add(task.trace()));
        return traces;
    }

    private static String described(Optional<ConnectorStatus> seen) {
        return seen.map(status -> status.tasks().isEmpty()
                        ? "it is " + status.state() + ", and has no tasks"
                        : "it is " + status.state() + ", and its tasks are " + tasks(status))
                .orElse("there is none");
    }

    private static String tasks(ConnectorStatus status) {
        return status.tasks().stream()
                .map(task -> task.id() + " " + task.state())
                .collect(Collectors.joining(", "));
    }

    /**
     * Waits until it is so, or the time is out.
     *
     * @param timeout how long at the most
     * @param connect who is asked
     * @param connector its name
     * @return the failure, if it didn't come to that
     */
    public Optional<ErrorMessageFactory> within(Duration timeout, ConnectWorker connect, String connector) {
        Optional<ConnectorStatus> seen = awaited(timeout, connect, connector);
        if (holds.test(seen)) {
            return Optional.empty();
        }
        List<String> lines = new ArrayList<>();
        lines.add("Expecting connector " + connector + ", within " + words(timeout) + ", " + expected);
        lines.add("but " + otherwise.apply(seen) + ".");
        lines.add("");
        lines.addAll(evidence(connect));
        return Optional.of(new CheckFailure(String.join("\n", lines)));
    }

    private static String words(Duration time) {
        return time.toMillis() % 1_000 == 0 ? time.toSeconds() + " s" : time.toMillis() + " ms";
    }

    private Optional<ConnectorStatus> awaited(Duration timeout, ConnectWorker connect, String connector) {
        List<Optional<ConnectorStatus>> last = new ArrayList<>(List.of(connect.findStatus(connector)));
        if (!isDecided(last.get(0)) && timeout.compareTo(INTERVAL) > 0) {
            try {
                // nothing of Awaitility's that users may have set for all their waits is to change what a wait means
                // here
                Awaitility.await()
                        .pollInSameThread()
                        .pollDelay(INTERVAL)
                        .pollInterval(INTERVAL)
                        .ignoreNoExceptions()
                        .atMost(timeout)
                        .until(() -> {
                            last.set(0, connect.findStatus(connector));
                            return isDecided(last.get(0));
                        });
            } catch (ConditionTimeoutException e) {
                // what was seen last says more than that the time is out
            }
        }
        return last.get(0);
    }

    private boolean isDecided(Optional<ConnectorStatus> seen) {
        return holds.test(seen) || hopeless.test(seen);
    }

    /** All connectors, and the traces of what has failed. */
    private static List<String> evidence(ConnectWorker connect) {
        List<ConnectorStatus> all = connect.connectors().stream()
                .flatMap(name -> connect.findStatus(name).stream())
                .toList();
        List<String> lines = new ArrayList<>();
        lines.add("Connectors of Kafka Connect " + connect.version() + ": " + (all.isEmpty() ? "none" : all.size()));
        all.forEach(status -> lines.add("  " + status.name() + "  " + status.state() + "  tasks: "
                + (status.tasks().isEmpty() ? "none" : tasks(status))));
        for (ConnectorStatus status : all) {
            trace(status.name(), status.trace(), lines);
            for (TaskStatus task : status.tasks()) {
                trace(status.name() + ", task " + task.id(), task.trace(), lines);
            }
        }
        return lines;
    }

    private static void trace(String what, String trace, List<String> lines) {
        if (!trace.isEmpty()) {
            lines.add("Stack trace of " + what + ":");
            List<String> all = trace.lines().toList();
            all.stream().limit(TRACE_LINES).forEach(line -> lines.add("  " + line.replace("\t", "  ")));
            if (all.size() > TRACE_LINES) {
                lines.add("  (" + (all.size() - TRACE_LINES) + " more lines)");
            }
        }
    }

    /**
     * What has failed of workers.
     *
     * @param connect which
     * @return all connectors, and the traces of what has failed; empty if nothing has
     */
    public static Optional<String> brokenOf(ConnectWorker connect) {
        boolean broken = connect.connectors().stream()
                .flatMap(name -> connect.findStatus(name).stream())
                .anyMatch(ConnectorCheck::isFailed);
        return broken ? Optional.of(String.join("\n", evidence(connect))) : Optional.empty();
    }
}
