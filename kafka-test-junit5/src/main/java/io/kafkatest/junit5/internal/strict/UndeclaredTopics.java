package io.kafkatest.junit5.internal.strict;

import io.kafkatest.KafkaCluster;
import io.kafkatest.KafkaTestException;
import io.kafkatest.spi.ClusterAnswers;
import io.kafkatest.spi.ClusterTopics;
import io.kafkatest.spi.ClusterWatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Topics that the cluster has though no test declared or created them, as they were before a test. */
final class UndeclaredTopics {

    private final KafkaCluster cluster;
    private final ClusterAnswers answers;
    private final Map<String, Long> before;

    UndeclaredTopics(KafkaCluster cluster) {
        this.cluster = cluster;
        this.answers = ClusterAnswers.to(StrictTest.ASKED, cluster);
        this.before = sizes();
    }

    /** Those that have events which they didn't have before. */
    Finding written() {
        List<String> where = new ArrayList<>();
        sizes().forEach((topic, size) -> {
            long events = size - before.getOrDefault(topic, 0L);
            if (events > 0) {
                where.add(topic + ", " + events + (events == 1 ? " event" : " events"));
            }
        });
        return new Finding("Topics that were written to and that nobody declared", where);
    }

    private Map<String, Long> sizes() {
        Set<String> names = names();
        names.removeAll(
                ClusterWatch.of(cluster).createdTopics()); // asked last: one that is listed by then was created before
        Map<String, Long> sizes = new TreeMap<>();
        ends(names)
                .forEach((topic, ends) -> sizes.put(
                        topic, ends.values().stream().mapToLong(Long::longValue).sum()));
        return sizes;
    }

    /** Where they end, without those that somebody deletes meanwhile. */
    private Map<String, Map<Integer, Long>> ends(Set<String> names) {
        if (names.isEmpty()) {
            return Map.of();
        }
        try {
            return ClusterTopics.of(cluster).endOffsets(names);
        } catch (KafkaTestException e) {
            Set<String> left = names();
            left.retainAll(names);
            if (left.equals(names)) {
                throw e;
            }
            return ends(left);
        }
    }

    private Set<String> names() {
        return answers.of(cluster.admin().listTopics().names()).stream()
                .filter(name -> cluster.nameFor(name).equals(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
