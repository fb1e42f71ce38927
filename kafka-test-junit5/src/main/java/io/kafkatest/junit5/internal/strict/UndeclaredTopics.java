package io.kafkatest.junit5.internal.strict;

import io.kafkatest.KafkaCluster;
import io.kafkatest.spi.ClusterTopics;
import io.kafkatest.spi.ClusterWatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Topics that the cluster has though no test declared or created them, as they were before a test. */
final class UndeclaredTopics {

    private final KafkaCluster cluster;
    private final Map<String, Long> before;

    UndeclaredTopics(KafkaCluster cluster) {
        this.cluster = cluster;
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
        Set<String> created = ClusterWatch.of(cluster).createdTopics();
        Set<String> names = Answers.of(cluster.admin().listTopics().names()).stream()
                .filter(name -> cluster.nameFor(name).equals(name))
                .filter(name -> !created.contains(name))
                .collect(Collectors.toSet());
        Map<String, Long> sizes = new TreeMap<>();
        if (!names.isEmpty()) {
            ClusterTopics.of(cluster)
                    .endOffsets(names)
                    .forEach((topic, ends) -> sizes.put(
                            topic,
                            ends.values().stream().mapToLong(Long::longValue).sum()));
        }
        return sizes;
    }
}
