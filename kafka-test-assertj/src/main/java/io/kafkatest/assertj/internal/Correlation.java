package io.kafkatest.assertj.internal;

import io.kafkatest.ReceivedEvent;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.common.header.Header;

/**
 * How an event of an input topic is found again in its output topic. Bytes are compared, so that the topics' types may differ.
 *
 * @param name goes on after "by"
 * @param of takes what both have from an event; empty if it has none
 */
public record Correlation(String name, Function<ReceivedEvent<?, ?>, Optional<Identity>> of) {

    /**
     * By the key.
     *
     * @return the correlation
     */
    public static Correlation key() {
        return new Correlation(
                "key", event -> Optional.ofNullable(event.raw().key()).map(Identity::new));
    }

    /**
     * By a header.
     *
     * @param name the header's key
     * @return the correlation
     */
    public static Correlation header(String name) {
        return new Correlation(
                "header " + name,
                event -> Optional.ofNullable(event.raw().headers().lastHeader(name))
                        .map(Header::value)
                        .map(Identity::new));
    }
}
