package io.kafkatest.assertj.internal.metadata;

import io.kafkatest.KafkaCluster;
import io.kafkatest.assertj.internal.Message;
import io.kafkatest.assertj.internal.evidence.ClusterState;
import io.kafkatest.assertj.internal.evidence.Text;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.assertj.core.error.ErrorMessageFactory;

/**
 * Checks what is wanted of what the brokers, or an application, say of themselves.
 *
 * @param <T> what is looked at
 * @param subject what a failure calls it, for example {@code consumer group order-service}
 * @param look asks them
 * @param evidence what a failure shows of it
 */
public record MetadataCheck<T>(String subject, Supplier<T> look, Function<T, List<String>> evidence) {

    /** A check of what brokers say, whose failure shows what they warned of too. */
    static <T> MetadataCheck<T> of(
            KafkaCluster cluster, String subject, Supplier<T> look, Function<T, List<String>> evidence) {
        return new MetadataCheck<>(subject, look, seen -> withLog(evidence.apply(seen), cluster));
    }

    private static List<String> withLog(List<String> evidence, KafkaCluster cluster) {
        List<String> lines = new ArrayList<>(evidence);
        lines.addAll(ClusterState.log(cluster));
        return lines;
    }

    /**
     * Waits until it is there, or the time is out.
     *
     * @param timeout how long at the most
     * @param wanted for this check only
     * @return the failure, if it didn't come
     */
    public Optional<ErrorMessageFactory> within(Duration timeout, Wanted<? super T> wanted) {
        T seen = new Polling<>(look).within(timeout, wanted::holds);
        if (wanted.holds(seen)) {
            return Optional.empty();
        }
        // The brokers are asked now: a soft assertion may ask for the message when the cluster is gone.
        List<String> lines = lines(timeout, wanted, seen);
        return Optional.of(new Message(representation -> lines));
    }

    private List<String> lines(Duration timeout, Wanted<? super T> wanted, T seen) {
        List<String> lines = new ArrayList<>();
        lines.add("Expecting " + subject + ", within " + Text.duration(timeout) + ", " + wanted.expected());
        lines.add("but " + wanted.instead(seen) + ".");
        lines.add("");
        lines.addAll(evidence.apply(seen));
        return lines;
    }
}
