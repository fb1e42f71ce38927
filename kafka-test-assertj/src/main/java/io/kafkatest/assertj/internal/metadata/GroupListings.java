package io.kafkatest.assertj.internal.metadata;

import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Admin;

/** The names of all groups, with their kinds. */
final class GroupListings {

    static final String CONSUMER = "Consumer";
    static final String SHARE = "Share";

    private static final Question QUESTION = new Question("The groups of the cluster were asked for.");

    private GroupListings() {}

    static Map<String, String> of(Admin admin) {
        return ClientFeature.GROUP_LISTING.isThere() ? ofAllKinds(admin) : ofConsumerGroups(admin);
    }

    /** In a method of its own, since older clients don't have what it calls. */
    private static Map<String, String> ofAllKinds(Admin admin) {
        Map<String, String> kinds = new TreeMap<>();
        QUESTION.answer(admin.listGroups().all()).forEach(group -> {
            String kind = group.type().map(Object::toString).orElse(CONSUMER);
            kinds.put(group.groupId(), kind.equals("Classic") ? CONSUMER : kind);
        });
        return kinds;
    }

    // Its successor is the above.
    @SuppressWarnings({"deprecation", "removal"})
    private static Map<String, String> ofConsumerGroups(Admin admin) {
        Map<String, String> kinds = new TreeMap<>();
        QUESTION.answer(admin.listConsumerGroups().all()).forEach(group -> kinds.put(group.groupId(), CONSUMER));
        return kinds;
    }
}
