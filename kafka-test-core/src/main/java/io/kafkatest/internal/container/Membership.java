package io.kafkatest.internal.container;

import io.kafkatest.internal.container.Knock.Answer;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Who belongs to a cluster, as its brokers see it.
 *
 * @param doors where they are asked
 */
record Membership(List<Knock> doors) {

    /**
     * Waits until all brokers that answer see what is wanted.
     *
     * @return Kafka's id of the cluster
     * @throws IllegalStateException if they don't in time
     */
    String await(Predicate<List<Integer>> wanted) {
        Last last = new Last();
        if (!Patience.OF_A_START.sees(() -> last.isAnswered() && last.all(wanted))) {
            throw new IllegalStateException("its brokers know of " + last.brokers() + " only");
        }
        return last.answers.get(0).clusterId();
    }

    /** The last answers. */
    private final class Last {

        private List<Answer> answers = List.of();

        boolean isAnswered() {
            answers = doors.stream().map(Knock::ask).flatMap(Optional::stream).toList();
            return !answers.isEmpty();
        }

        boolean all(Predicate<List<Integer>> wanted) {
            return brokers().stream().allMatch(wanted);
        }

        List<List<Integer>> brokers() {
            return answers.stream().map(Answer::brokers).toList();
        }
    }
}
