package io.kafkatest.assertj.internal;

import io.kafkatest.KafkaTestException;
import io.kafkatest.TopicEvents;
import io.kafkatest.spi.ClusterAnswers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTransactionsOptions;
import org.apache.kafka.clients.admin.TransactionListing;
import org.apache.kafka.common.TopicPartition;

/** The open transactions that have written to a topic, by name. */
final class OpenTransactions {

    private final TopicEvents<?, ?> topic;
    private final Admin admin;
    private final ClusterAnswers answers;

    OpenTransactions(TopicEvents<?, ?> topic) {
        this.topic = topic;
        this.admin = topic.cluster().admin();
        this.answers = ClusterAnswers.to(
                "The open transactions on topic \"" + topic.topic() + "\" were asked for.", topic.cluster());
    }

    /** A line for each; none if they can't be told, since this is asked for a failure that must not be hidden. */
    List<String> lines() {
        try {
            Map<Long, String> places = places();
            return places.isEmpty() ? List.of() : named(places);
        } catch (KafkaTestException e) {
            return List.of();
        }
    }

    /** Where the producers' transactions began. */
    private Map<Long, String> places() {
        List<TopicPartition> partitions = topic.snapshot().endOffsets().keySet().stream()
                .map(number -> new TopicPartition(topic.topic(), number))
                .toList();
        Map<Long, String> places = new TreeMap<>();
        answers.of(admin.describeProducers(partitions).all())
                .forEach((partition, state) -> state.activeProducers().forEach(producer -> {
                    OptionalLong start = producer.currentTransactionStartOffset();
                    if (start.isPresent()) {
                        places.merge(
                                producer.producerId(),
                                partition + "@" + start.getAsLong(),
                                (one, other) -> one + ", " + other);
                    }
                }));
        return places;
    }

    private List<String> named(Map<Long, String> places) {
        Map<Long, String> names = answers
                .of(admin.listTransactions(new ListTransactionsOptions().filterProducerIds(places.keySet()))
                        .all())
                .stream()
                .collect(Collectors.toMap(TransactionListing::producerId, TransactionListing::transactionalId));
        List<String> lines = new ArrayList<>();
        places.forEach((id, place) -> lines.add(names.getOrDefault(id, "producer " + id) + " since " + place));
        return lines;
    }
}
