package io.kafkatest.assertj.internal;

import io.kafkatest.EventSnapshot;
import io.kafkatest.KafkaTestException;
import io.kafkatest.ReceivedEvent;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What an expectation sees.
 *
 * @param <K> the keys' type
 * @param <V> the values' type
 * @param snapshot everything on the topic
 * @param view the part that is asked about
 * @param events the events of that part, in the order of arrival
 */
public record Seen<K, V>(EventSnapshot<K, V> snapshot, View<K, V> view, List<ReceivedEvent<K, V>> events) {

    /** How many events there are in the view. */
    int size() {
        return events.size();
    }

    /** Whether Kafka keeps the order of whatever may come into this view. */
    boolean isOnePartition() {
        return view.partition().isPresent() || snapshot.partitions() == 1;
    }

    /**
     * Refuses to speak of an order where Kafka has none.
     *
     * @param asked what was asked, the subject of a sentence
     * @param instead what to call that needs no order
     */
    void requireOrder(String asked, String instead) {
        if (isOnePartition()) {
            return;
        }
        if (view.key().isEmpty()) {
            throw noOrder(asked, "It has " + snapshot.partitions() + " partitions", instead);
        }
        Set<Integer> partitions =
                events.stream().map(event -> event.raw().partition()).collect(Collectors.toCollection(TreeSet::new));
        if (partitions.size() > 1) {
            throw noOrder(asked, "Its events with this key are in the partitions " + partitions, instead);
        }
    }

    /** Why there is no order within a group whose events are in several partitions. */
    KafkaTestException noOrder(String asked, String group, Set<Integer> partitions, String instead) {
        return new KafkaTestException(
                asked + " of topic \"" + snapshot.topic() + "\" was asked for.",
                "Its events with " + group + " are in the partitions " + partitions
                        + ", and Kafka keeps the order of events only within a partition.",
                "Narrow it first, with forPartition(number), or call " + instead + ".");
    }

    private KafkaTestException noOrder(String asked, String partitions, String instead) {
        return new KafkaTestException(
                asked + " of topic \"" + snapshot.topic() + "\" was asked for.",
                partitions + ", and Kafka keeps the order of events only within a partition.",
                "Narrow it first, with " + (view.key().isEmpty() ? "forKey(key) or " : "")
                        + "forPartition(number), or call " + instead + ".");
    }

    /** Refuses a partition the topic doesn't have: no event would ever come from it. */
    void requirePartition() {
        view.partition().filter(number -> number >= snapshot.partitions()).ifPresent(number -> {
            throw new KafkaTestException(
                    "The events of partition " + number + " of topic \"" + snapshot.topic() + "\" were asked for.",
                    "The topic has " + snapshot.partitions() + " partition" + (snapshot.partitions() == 1 ? "" : "s")
                            + ", numbered from 0.",
                    "Give forPartition a number from 0 to " + (snapshot.partitions() - 1)
                            + ", or declare the topic with more partitions.");
        });
    }
}
