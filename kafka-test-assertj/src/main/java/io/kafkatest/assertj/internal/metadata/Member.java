package io.kafkatest.assertj.internal.metadata;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.apache.kafka.common.TopicPartition;

/**
 * One of those who read for a group.
 *
 * @param client its client id
 * @param host where it runs
 * @param assigned what it reads, sorted
 */
record Member(String client, String host, List<TopicPartition> assigned) {

    static final Comparator<TopicPartition> BY_NAME =
            Comparator.comparing(TopicPartition::topic).thenComparing(TopicPartition::partition);

    static Member of(String client, String host, Collection<TopicPartition> assigned) {
        // Java writes an address without a name as /127.0.0.1
        return new Member(
                client,
                host.startsWith("/") ? host.substring(1) : host,
                assigned.stream().sorted(BY_NAME).toList());
    }
}
