package io.kafkatest.internal.external;

import io.kafkatest.KafkaTestException;
import io.kafkatest.TopicSpec;
import io.kafkatest.internal.topic.Tenancy;
import java.util.Optional;
import org.apache.kafka.clients.admin.NewTopic;

/** How a run lives on a cluster of others: all it makes has its prefix, and as many replicas as is usual there. */
final class AmongOthers implements Tenancy {

    /** Kafka's limit for a topic's name. */
    private static final int LONGEST = 249;

    private final RunPrefix prefix;

    AmongOthers(RunPrefix prefix) {
        this.prefix = prefix;
    }

    @Override
    public String named(String name) {
        return prefix.begins(name) ? name : prefix.text() + name;
    }

    @Override
    public TopicSpec named(TopicSpec topic) {
        String name = named(topic.name());
        if (name.length() > LONGEST) {
            throw new KafkaTestException(
                    "A topic named \"" + topic.name() + "\" was asked for.",
                    "The cluster is not the test's own, so the name begins with " + prefix + " there, and has "
                            + name.length() + " characters; Kafka allows " + LONGEST + ".",
                    "Use at most " + (LONGEST - prefix.text().length()) + " characters.");
        }
        return new TopicSpec(name, topic.partitions(), topic.replicationFactor(), topic.configs());
    }

    /** One replica, the default of a spec, is what many clusters don't let anybody write to. */
    @Override
    public NewTopic toCreate(TopicSpec topic) {
        return isReplicationOpen(topic)
                ? new NewTopic(topic.name(), Optional.of(topic.partitions()), Optional.empty()).configs(topic.configs())
                : topic.toNewTopic();
    }

    @Override
    public boolean agree(TopicSpec wanted, TopicSpec existing) {
        return existing.equals(
                isReplicationOpen(wanted) ? wanted.withReplicationFactor(existing.replicationFactor()) : wanted);
    }

    private static boolean isReplicationOpen(TopicSpec topic) {
        return topic.replicationFactor() == 1;
    }
}
