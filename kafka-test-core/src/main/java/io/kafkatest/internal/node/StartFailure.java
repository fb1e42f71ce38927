package io.kafkatest.internal.node;

import io.kafkatest.BrokerLogEvent;
import io.kafkatest.ClusterSpec;
import io.kafkatest.KafkaTestException;
import java.lang.System.Logger.Level;
import java.net.BindException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says why a cluster could not start. */
final class StartFailure {

    private static final int LOG_EVENTS = 10;

    private static final String CAUSED_BY = "Caused by: ";

    private StartFailure() {}

    static KafkaTestException of(ClusterSpec spec, Throwable thrown, BrokerLog log) {
        if (thrown instanceof KafkaTestException known) {
            return known;
        }
        Throwable cause =
                thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
        return cause instanceof IllegalArgumentException ? refused(spec, cause) : failed(spec, cause, log);
    }

    /** The launcher says IllegalArgumentException when Kafka itself refuses the configuration, before anything starts. */
    private static KafkaTestException refused(ClusterSpec spec, Throwable cause) {
        return new KafkaTestException(
                "A cluster was asked for: " + spec + ".",
                "Kafka refuses its broker settings: " + cause.getMessage(),
                "Correct the broker settings of the test.",
                cause);
    }

    private static KafkaTestException failed(ClusterSpec spec, Throwable cause, BrokerLog log) {
        return new KafkaTestException(
                "A cluster was asked for: " + spec + ".",
                "It could not start: " + reason(cause, log) + "." + lastEvents(log),
                remedy(spec, cause, log),
                cause);
    }

    private static String remedy(ClusterSpec spec, Throwable cause, BrokerLog log) {
        if (isPortTaken(cause, log)) {
            return "Something on this machine takes every port that is tried; see which process listens on so many.";
        }
        return spec.brokerConfig().isEmpty()
                ? "The whole stack trace is the cause of this exception; if the reason is not on this machine,"
                        + " please report it."
                : "Try it without the broker settings; if it starts then, one of them is the reason.";
    }

    /**
     * The first thing that went wrong. Kafka logs it; what it throws in the end may be a fault of its own clean-up.
     */
    private static String reason(Throwable cause, BrokerLog log) {
        return log.events().stream()
                .filter(event -> event.level() == Level.ERROR)
                .flatMap(event -> Optional.ofNullable(event.stackTrace()).stream())
                .findFirst()
                .map(StartFailure::root)
                .orElseGet(() -> innermost(cause));
    }

    /** An exception of the launcher's tells what happened in its message, since the other JVM's exception stays there. */
    private static String innermost(Throwable cause) {
        Throwable inner = chain(cause).reduce(cause, (outer, next) -> next);
        return inner instanceof IllegalStateException ? String.valueOf(inner.getMessage()) : inner.toString();
    }

    /** The innermost exception of a stack trace. */
    private static String root(String stackTrace) {
        List<String> causes = stackTrace
                .lines()
                .filter(line -> line.startsWith(CAUSED_BY))
                .map(line -> line.substring(CAUSED_BY.length()))
                .toList();
        return causes.isEmpty() ? stackTrace.lines().findFirst().orElse(stackTrace) : causes.get(causes.size() - 1);
    }

    private static String lastEvents(BrokerLog log) {
        List<BrokerLogEvent> events = log.events();
        if (events.isEmpty()) {
            return "";
        }
        return events.subList(Math.max(0, events.size() - LOG_EVENTS), events.size()).stream()
                .map(event -> "\n  " + event)
                .collect(Collectors.joining("", "\nThe broker's last log events:", ""));
    }

    static boolean isPortTaken(Throwable thrown, BrokerLog log) {
        return chain(thrown).anyMatch(cause -> cause instanceof BindException || isPortTaken(cause.getMessage()))
                || log.events().stream().anyMatch(event -> isPortTaken(event.stackTrace()));
    }

    private static boolean isPortTaken(@Nullable String text) {
        return text != null && text.contains("Address already in use");
    }

    private static Stream<Throwable> chain(@Nullable Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause);
    }
}
