package io.kafkatest.internal.topic;

import io.kafkatest.TopicSpec;
import org.apache.kafka.clients.admin.NewTopic;

/** How tests live on a cluster: alone, or among others whose names and rules they respect. */
public interface Tenancy {

    /** Of tests whose cluster it is: what they make has the names and the settings that they say. */
    Tenancy ALONE = new Tenancy() {

        @Override
        public String named(String name) {
            return name;
        }

        @Override
        public TopicSpec named(TopicSpec topic) {
            return topic;
        }

        @Override
        public NewTopic toCreate(TopicSpec topic) {
            return topic.toNewTopic();
        }

        @Override
        public boolean agree(TopicSpec wanted, TopicSpec existing) {
            return existing.equals(wanted);
        }
    };

    /** The name that something of a test has on the cluster. That of such a name is the same. */
    String named(String name);

    /**
     * The topic as the cluster knows it.
     *
     * @throws io.kafkatest.KafkaTestException if Kafka doesn't allow the name that it has there
     */
    TopicSpec named(TopicSpec topic);

    /** What the cluster is to be asked for, to have a topic. */
    NewTopic toCreate(TopicSpec topic);

    /** Whether a topic that the cluster has is the one that is wanted. */
    boolean agree(TopicSpec wanted, TopicSpec existing);
}
