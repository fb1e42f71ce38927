package io.kafkatest.assertj.internal;

import io.kafkatest.KafkaCluster;
import io.kafkatest.KafkaTestException;
import io.kafkatest.spi.ClusterAnswers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.TransactionState;
import org.apache.kafka.common.errors.TransactionalIdNotFoundException;

/** That no transaction of some producers is open. */
public final class TransactionsEnded implements Moment {

    private static final Set<TransactionState> ENDED =
            Set.of(TransactionState.EMPTY, TransactionState.COMPLETE_COMMIT, TransactionState.COMPLETE_ABORT);

    private static final String UNKNOWN = "has no transaction yet";

    private final KafkaCluster cluster;
    private final List<String> ids;

    /** Those whose transactions have not ended, and how they are. */
    private Map<String, String> open = Map.of();

    /**
     * The moment for producers.
     *
     * @param cluster whom to ask
     * @param ids their transactional ids
     */
    public TransactionsEnded(KafkaCluster cluster, List<String> ids) {
        if (ids.isEmpty()) {
            throw new KafkaTestException(
                    "The end of transactions was to be awaited.",
                    "No transactional id was given.",
                    "Give those of the producers whose transactions are to end.");
        }
        this.cluster = cluster;
        this.ids = ids;
    }

    @Override
    public String name() {
        return "the transactions of " + String.join(", ", ids) + " have ended";
    }

    @Override
    public boolean hasCome() {
        Map<String, String> now = new TreeMap<>();
        ids.forEach(id -> notEnded(id).ifPresent(state -> now.put(id, state)));
        open = now;
        return now.isEmpty();
    }

    private Optional<String> notEnded(String id) {
        ClusterAnswers answers = ClusterAnswers.to("The transaction of \"" + id + "\" was asked for.", cluster);
        try {
            TransactionState state = answers.of(
                            cluster.admin().describeTransactions(List.of(id)).description(id))
                    .state();
            return ENDED.contains(state) ? Optional.empty() : Optional.of("is " + state);
        } catch (KafkaTestException e) {
            if (e.getCause() instanceof TransactionalIdNotFoundException) {
                return Optional.of(UNKNOWN); // its producer may be about to begin
            }
            throw e;
        }
    }

    @Override
    public List<String> missing() {
        List<String> lines = new ArrayList<>();
        open.forEach((id, state) -> lines.add(id + " " + state));
        return Wording.with("they have not ended", lines);
    }
}
