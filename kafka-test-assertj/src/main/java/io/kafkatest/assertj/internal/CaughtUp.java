package io.kafkatest.assertj.internal;

import io.kafkatest.KafkaCluster;
import io.kafkatest.KafkaTestException;
import io.kafkatest.TopicEvents;
import io.kafkatest.spi.ClusterAnswers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** That a consumer group has committed all events of its input topics that were there when this was made. */
public final class CaughtUp implements Moment {

    private final Admin admin;
    private final String group;
    private final String inputs;
    private final ClusterAnswers answers;

    /** The offset after the last event. */
    private final Map<TopicPartition, Long> wanted;

    private Map<TopicPartition, OffsetAndMetadata> committed = Map.of();

    /**
     * The moment for a group.
     *
     * @param cluster whom to ask
     * @param group the group's id
     * @param inputs the topics that it reads
     */
    public CaughtUp(KafkaCluster cluster, String group, List<? extends TopicEvents<?, ?>> inputs) {
        this.admin = cluster.admin();
        this.group = group;
        this.inputs = inputs.stream().map(TopicEvents::topic).collect(Collectors.joining(", "));
        this.answers = ClusterAnswers.to("What consumer group \"" + group + "\" has committed was asked for.", cluster);
        if (inputs.isEmpty()) {
            throw new KafkaTestException(
                    "Consumer group \"" + group + "\" was to catch up.",
                    "No input topic was given, so that there is nothing to catch up on.",
                    "Give the topics that it reads.");
        }
        this.wanted = new TreeMap<>(Comparator.comparing(TopicPartition::toString));
        inputs.forEach(topic -> wanted.putAll(AfterEvents.of(topic)));
    }

    @Override
    public String name() {
        return "group " + group + " has caught up on " + inputs;
    }

    @Override
    public boolean hasCome() {
        committed = answers.of(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
        return wanted.keySet().stream().allMatch(this::isCaughtUp);
    }

    private boolean isCaughtUp(TopicPartition partition) {
        return committedOf(partition) >= wanted.getOrDefault(partition, 0L);
    }

    private long committedOf(TopicPartition partition) {
        @Nullable OffsetAndMetadata offset = committed.get(partition);
        return offset == null ? 0 : offset.offset();
    }

    @Override
    public List<String> missing() {
        List<String> lines = new ArrayList<>();
        wanted.forEach((partition, offset) -> {
            if (!isCaughtUp(partition)) {
                lines.add(partition + ": committed " + committedOf(partition) + " of " + offset);
            }
        });
        return Wording.with("the group has not caught up", lines);
    }
}
