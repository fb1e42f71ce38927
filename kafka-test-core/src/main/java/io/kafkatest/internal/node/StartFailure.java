package io.kafkatest.internal.node;

import io.kafkatest.BrokerLogEvent;
import io.kafkatest.ClusterSpec;
import io.kafkatest.KafkaTestException;
import java.net.BindException;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says why a cluster could not start. */
final class StartFailure {

    private static final int LOG_EVENTS = 10;

    private StartFailure() {}

    static KafkaTestException of(ClusterSpec spec, String version, Throwable thrown, BrokerLog log) {
        if (thrown instanceof KafkaTestException known) {
            return known;
        }
        Throwable cause =
                thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
        return cause instanceof IllegalArgumentException
                ? refused(spec, version, cause)
                : failed(spec, version, cause, log);
    }

    /** The launcher says IllegalArgumentException when Kafka itself refuses the configuration, before anything starts. */
    private static KafkaTestException refused(ClusterSpec spec, String version, Throwable cause) {
        return new KafkaTestException(
                "A cluster of Kafka " + version + " was asked for: " + spec + ".",
                "Kafka refuses its broker settings: " + cause.getMessage(),
                "Correct the broker settings of the test.",
                cause);
    }

    private static KafkaTestException failed(ClusterSpec spec, String version, Throwable cause, BrokerLog log) {
        return new KafkaTestException(
                "A cluster of Kafka " + version + " was asked for: " + spec + ".",
                "It could not start: " + reasons(cause) + "." + lastEvents(log),
                remedy(spec, cause),
                cause);
    }

    private static String remedy(ClusterSpec spec, Throwable cause) {
        if (isPortTaken(cause)) {
            return "Something on this machine takes every port that is tried; see which process listens on so many.";
        }
        return spec.brokerConfig().isEmpty()
                ? "The whole stack trace is the cause of this exception; if the reason is not on this machine,"
                        + " please report it."
                : "Try it without the broker settings; if it starts then, one of them is the reason.";
    }

    /** Each exception of the chain adds something only if it has a message that its successor doesn't repeat. */
    private static String reasons(Throwable cause) {
        return chain(cause).map(StartFailure::firstLine).distinct().collect(Collectors.joining(", caused by "));
    }

    private static String firstLine(Throwable thrown) {
        String text = thrown instanceof IllegalStateException && thrown.getMessage() != null
                ? thrown.getMessage()
                : thrown.toString();
        return text.lines().findFirst().orElse(text);
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

    static boolean isPortTaken(Throwable thrown) {
        return chain(thrown)
                .anyMatch(cause -> cause instanceof BindException
                        || String.valueOf(cause.getMessage()).contains("Address already in use"));
    }

    private static Stream<Throwable> chain(@Nullable Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause);
    }
}
