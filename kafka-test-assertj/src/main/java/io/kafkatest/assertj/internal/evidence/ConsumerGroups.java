package io.kafkatest.assertj.internal.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * The consumer groups that are at work: the tests' own that have members, and those that have read the topic. Any of them may
 * be the one whose output is missing.
 */
final class ConsumerGroups {

    private static final int SHOWN = 5;
    private static final int WIDTH = 100;

    /** On a cluster of others there may be thousands, and no time to ask what each has read. */
    private static final int MANY = 100;

    private final Admin admin;
    private final Predicate<String> ours;
    private final Deadline deadline;

    /** The groups of a cluster; all that have the names of tests are ours. */
    ConsumerGroups(Admin admin, Predicate<String> ours, Deadline deadline) {
        this.admin = admin;
        this.ours = ours;
        this.deadline = deadline;
    }

    /** One line for each group, those that have read the topic first. */
    List<String> lines(String topic) throws ExecutionException, InterruptedException, TimeoutException {
        Comparator<ConsumerGroup> readersFirst = Comparator.comparing(group -> !group.hasRead(topic));
        List<ConsumerGroup> groups = groups().stream()
                .filter(group -> group.hasRead(topic) || (group.hasMembers() && ours.test(group.id())))
                .sorted(readersFirst.thenComparing(ConsumerGroup::id))
                .toList();
        List<ConsumerGroup> shown = groups.subList(0, Math.min(SHOWN, groups.size()));
        Map<TopicPartition, Long> ends = endOffsets(shown);
        List<String> lines = new ArrayList<>();
        shown.forEach(group -> lines.add(Text.cut(group.line(ends), WIDTH)));
        if (groups.size() > SHOWN) {
            lines.add("and " + (groups.size() - SHOWN) + " more");
        }
        return lines;
    }

    private List<ConsumerGroup> groups() throws ExecutionException, InterruptedException, TimeoutException {
        List<String> ids = groupIds();
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<String, Map<TopicPartition, OffsetAndMetadata>> offsets =
                deadline.get(admin.listConsumerGroupOffsets(ids.stream()
                                .collect(Collectors.toMap(
                                        Function.identity(), id -> new ListConsumerGroupOffsetsSpec())))
                        .all());
        return deadline.get(admin.describeConsumerGroups(ids).all()).values().stream()
                .map(group -> new ConsumerGroup(group, offsets.getOrDefault(group.groupId(), Map.of())))
                .toList();
    }

    // Its successor, listGroups, is missing from the clients before 4.0, which users may have.
    @SuppressWarnings({"deprecation", "removal"})
    private List<String> groupIds() throws ExecutionException, InterruptedException, TimeoutException {
        List<String> ids = deadline.get(admin.listConsumerGroups().all()).stream()
                .map(listing -> listing.groupId())
                .toList();
        return ids.size() > MANY ? ids.stream().filter(ours).toList() : ids;
    }

    private Map<TopicPartition, Long> endOffsets(List<ConsumerGroup> groups)
            throws ExecutionException, InterruptedException, TimeoutException {
        if (groups.isEmpty()) {
            return Map.of();
        }
        // Asking for a topic that was deleted meanwhile would last until the time is out.
        Set<String> existing = deadline.get(admin.listTopics().names());
        Map<TopicPartition, OffsetSpec> asked = groups.stream()
                .flatMap(group -> group.committed().keySet().stream())
                .filter(partition -> existing.contains(partition.topic()))
                .distinct()
                .collect(Collectors.toMap(Function.identity(), partition -> OffsetSpec.latest()));
        ListOffsetsResult result = admin.listOffsets(asked);
        Map<TopicPartition, Long> ends = new HashMap<>();
        for (TopicPartition partition : asked.keySet()) {
            ends.put(partition, deadline.get(result.partitionResult(partition)).offset());
        }
        return ends;
    }
}
