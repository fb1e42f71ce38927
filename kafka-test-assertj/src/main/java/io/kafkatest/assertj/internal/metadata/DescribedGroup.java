package io.kafkatest.assertj.internal.metadata;

import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/**
 * What a group's coordinator tells of it.
 *
 * @param kind {@code Consumer} or {@code Share}
 * @param state in Kafka's words
 * @param members those who read for it
 * @param progress how far it is
 */
record DescribedGroup(String kind, String state, List<Member> members, Map<TopicPartition, Progress> progress) {}
