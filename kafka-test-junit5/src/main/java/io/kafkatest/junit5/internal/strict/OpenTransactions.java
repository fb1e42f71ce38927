package io.kafkatest.junit5.internal.strict;

import io.kafkatest.KafkaCluster;
import io.kafkatest.spi.ClusterAnswers;
import io.kafkatest.spi.ClusterTopics;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTransactionsOptions;
import org.apache.kafka.clients.admin.TransactionListing;
import org.apache.kafka.clients.admin.TransactionState;
import org.apache.kafka.common.TopicPartition;

/** Transactions that neither were committed nor aborted. */
final class OpenTransactions {

    private final KafkaCluster cluster;
    private final ClusterAnswers answers;
    private final Admin admin;

    OpenTransactions(KafkaCluster cluster) {
        this.cluster = cluster;
        this.answers = ClusterAnswers.to(StrictTest.ASKED, cluster);
        this.admin = cluster.admin();
    }

    /** Those that have written to topics. */
    Finding on(Collection<String> topics) {
        Map<Long, List<String>> written = written(topics);
        List<String> where = new ArrayList<>();
        if (!written.isEmpty()) {
            // of a transaction that is being completed the brokers may not have marked the events yet
            ListTransactionsOptions ongoing = new ListTransactionsOptions()
                    .filterStates(List.of(TransactionState.ONGOING))
                    .filterProducerIds(written.keySet());
            for (TransactionListing transaction :
                    answers.of(admin.listTransactions(ongoing).all())) {
                where.add(transaction.transactionalId() + ", which has written to "
                        + String.join(", ", written.getOrDefault(transaction.producerId(), List.of())));
            }
        }
        return new Finding("Transactions that are open", where.stream().sorted().toList());
    }

    private Map<Long, List<String>> written(Collection<String> topics) {
        Map<Long, List<String>> written = new HashMap<>();
        if (topics.isEmpty()) {
            return written;
        }
        List<TopicPartition> partitions = new ArrayList<>();
        new TreeMap<>(ClusterTopics.of(cluster).endOffsets(topics))
                .forEach((topic, ends) ->
                        ends.keySet().forEach(number -> partitions.add(new TopicPartition(topic, number))));
        answers.of(admin.describeProducers(partitions).all())
                .forEach((partition, state) -> state.activeProducers().stream()
                        .filter(producer ->
                                producer.currentTransactionStartOffset().isPresent())
                        .forEach(producer -> written.computeIfAbsent(producer.producerId(), id -> new ArrayList<>())
                                .add(partition + " from offset "
                                        + producer.currentTransactionStartOffset()
                                                .getAsLong())));
        written.values().forEach(where -> where.sort(String::compareTo));
        return written;
    }
}
