package io.kafkatest.internal.external;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.RemoveMembersFromConsumerGroupOptions;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** What runs have made on a cluster. Told by its name alone, so that nothing of anybody else's is ever touched. */
final class Traces {

    private static final int SECONDS = 10;

    private final Admin admin;

    Traces(Admin admin) {
        this.admin = admin;
    }

    Set<String> topics(Predicate<RunPrefix> runs) throws ExecutionException, TimeoutException, InterruptedException {
        return ours(answer(admin.listTopics().names()), runs);
    }

    Set<String> groups(Predicate<RunPrefix> runs) throws ExecutionException, TimeoutException, InterruptedException {
        return ours(groups(), runs);
    }

    private static Set<String> ours(Collection<String> names, Predicate<RunPrefix> runs) {
        return names.stream()
                .filter(name -> RunPrefix.of(name).filter(runs).isPresent())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Collection<String> groups() throws ExecutionException, TimeoutException, InterruptedException {
        try {
            return GroupsOfAllKinds.of(this);
        } catch (LinkageError e) {
            return consumerGroups(); // clients before 4.0 know no others
        }
    }

    @SuppressWarnings({"deprecation", "removal"}) // what there was before listGroups
    private Collection<String> consumerGroups() throws ExecutionException, TimeoutException, InterruptedException {
        return answer(admin.listConsumerGroups().valid()).stream()
                .map(group -> group.groupId())
                .toList();
    }

    /** Deletes topics, and answers which could not be, with the reason. */
    Map<String, Throwable> deleteTopics(Set<String> names) throws TimeoutException, InterruptedException {
        return names.isEmpty()
                ? Map.of()
                : failures(admin.deleteTopics(names).topicNameValues(), UnknownTopicOrPartitionException.class);
    }

    /** Deletes groups, and answers which could not be, with the reason. */
    Map<String, Throwable> deleteGroups(Set<String> ids) throws TimeoutException, InterruptedException {
        return ids.isEmpty()
                ? Map.of()
                : failures(admin.deleteConsumerGroups(ids).deletedGroups(), GroupIdNotFoundException.class);
    }

    /** Takes all members out of a group, so that it can be deleted. */
    void removeMembers(String group) throws TimeoutException, InterruptedException {
        try {
            answer(admin.removeMembersFromConsumerGroup(group, new RemoveMembersFromConsumerGroupOptions())
                    .all());
        } catch (ExecutionException e) {
            // they have left meanwhile; otherwise the next attempt to delete the group tells
        }
    }

    private static Map<String, Throwable> failures(
            Map<String, KafkaFuture<Void>> deletions, Class<? extends Throwable> goneAlready)
            throws TimeoutException, InterruptedException {
        Map<String, Throwable> failures = new TreeMap<>();
        for (Map.Entry<String, KafkaFuture<Void>> deletion : deletions.entrySet()) {
            try {
                answer(deletion.getValue());
            } catch (ExecutionException e) {
                if (!goneAlready.isInstance(e.getCause())) {
                    failures.put(deletion.getKey(), e.getCause());
                }
            }
        }
        return failures;
    }

    private static <T> T answer(KafkaFuture<T> future)
            throws ExecutionException, TimeoutException, InterruptedException {
        return future.get(SECONDS, TimeUnit.SECONDS);
    }

    /** Consumer groups, share groups, and those of Kafka Streams: a class of its own, since older clients don't have its types. */
    private static final class GroupsOfAllKinds {

        private GroupsOfAllKinds() {}

        static Collection<String> of(Traces traces) throws ExecutionException, TimeoutException, InterruptedException {
            return answer(traces.admin.listGroups().valid()).stream()
                    .map(GroupListing::groupId)
                    .toList();
        }
    }
}
