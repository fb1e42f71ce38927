package io.kafkatest.assertj.internal;

import io.kafkatest.KafkaCluster;
import io.kafkatest.ReceivedEvent;
import io.kafkatest.assertj.internal.evidence.ClusterState;
import io.kafkatest.assertj.internal.evidence.EventTable;
import io.kafkatest.assertj.internal.evidence.Show;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.presentation.Representation;

/**
 * What was on a topic when an assertion ended, to be told if it fails or a later one on the same event does.
 *
 * @param cluster where the topic is
 * @param seen the events
 */
public record Evidence(KafkaCluster cluster, Seen<?, ?> seen) {

    /**
     * How to show values and times.
     *
     * @param representation of the assertion that fails
     * @return with times relative to the beginning of the test
     */
    public Show show(Representation representation) {
        return new Show(representation, since());
    }

    private Instant since() {
        return seen.snapshot().since();
    }

    /**
     * Everything that was there, gathered now: it asks the cluster.
     *
     * @param show how to show values and times
     * @return lines
     */
    public List<String> lines(Show show) {
        List<String> lines = new ArrayList<>();
        String view = seen.view().describe(show);
        if (!view.isEmpty()) {
            lines.addAll(EventTable.of("Events with " + view + " since the test began", seen.events(), show));
        }
        // What didn't arrive in the view may have arrived elsewhere.
        if (view.isEmpty() || seen.size() == 0) {
            List<? extends ReceivedEvent<?, ?>> all = seen.snapshot().events();
            lines.addAll(EventTable.of("Events since the test began", all, show));
        }
        lines.addAll(ClusterState.lines(cluster, seen.snapshot()));
        return lines;
    }

    /** How a failure names what it is about, for example {@code topic payments (key "o-1")}. */
    String subject(Show show) {
        String view = seen.view().describe(show);
        return "topic " + seen.snapshot().topic() + (view.isEmpty() ? "" : " (" + view + ")");
    }
}
