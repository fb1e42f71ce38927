package io.kafkatest.assertj.internal.metadata;

import io.kafkatest.KafkaCluster;
import io.kafkatest.spi.ClusterAnswers;
import java.util.Map;
import java.util.TreeMap;

/** The names of all groups, with their kinds. */
final class GroupListings {

    static final String CONSUMER = "Consumer";
    static final String SHARE = "Share";

    private GroupListings() {}

    static Map<String, String> of(KafkaCluster cluster) {
        return ClientFeature.GROUP_LISTING.isThere() ? ofAllKinds(cluster) : ofConsumerGroups(cluster);
    }

    /** In a method of its own, since older clients don't have what it calls. */
    private static Map<String, String> ofAllKinds(KafkaCluster cluster) {
        Map<String, String> kinds = new TreeMap<>();
        answers(cluster).of(cluster.admin().listGroups().all()).forEach(group -> {
            String kind = group.type().map(Object::toString).orElse(CONSUMER);
            kinds.put(group.groupId(), kind.equals("Classic") ? CONSUMER : kind);
        });
        return kinds;
    }

    // Its successor is the above.
    @SuppressWarnings({"deprecation", "removal"})
    private static Map<String, String> ofConsumerGroups(KafkaCluster cluster) {
        Map<String, String> kinds = new TreeMap<>();
        answers(cluster)
                .of(cluster.admin().listConsumerGroups().all())
                .forEach(group -> kinds.put(group.groupId(), CONSUMER));
        return kinds;
    }

    private static ClusterAnswers answers(KafkaCluster cluster) {
        return ClusterAnswers.to("The groups of the cluster were asked for.", cluster);
    }
}
