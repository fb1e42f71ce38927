package io.kafkatest;

import java.lang.System.Logger.Level;
import java.time.Instant;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * Something a broker of the cluster logged.
 *
 * <pre>{@code
 * assertThat(kafka.log()).noneMatch(event -> event.level() == Level.ERROR);
 * }</pre>
 *
 * @param time when
 * @param level {@code WARNING} or {@code ERROR}; what is below goes to SLF4J at the most ({@code kafka-test.broker-log-level})
 * @param logger the broker's logger, mostly a class name
 * @param message the text
 * @param stackTrace of the exception logged with it, or null
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record BrokerLogEvent(
        Instant time,
        Level level,
        String logger,
        String message,
        @Nullable String stackTrace) {

    /**
     * The event on one line, without its stack trace.
     *
     * @return for example {@code 2026-11-23T04:05:12.101Z WARNING kafka.server.BrokerServer the message}
     */
    @Override
    public String toString() {
        return time + " " + level + " " + logger + " " + message;
    }
}
