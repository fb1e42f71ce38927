package io.kafkatest.junit5.internal.strict;

import static org.assertj.core.api.Assertions.assertThat;

import io.kafkatest.KafkaCluster;
import io.kafkatest.TopicSpec;
import io.kafkatest.spi.ClusterTopics;
import io.kafkatest.spi.ClusterWatch;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What other classes do on the same cluster while a strict test is looked at. */
@Tag("own-cluster")
class UndeclaredTopicsTest {

    private static KafkaCluster kafka;

    @BeforeAll
    static void start() {
        kafka = KafkaCluster.start();
    }

    @AfterAll
    static void close() {
        kafka.close();
    }

    private static void write(String... topics) throws Exception {
        try (Producer<String, String> producer = kafka.producer(String.class, String.class)) {
            for (String topic : topics) {
                producer.send(new ProducerRecord<>(topic, "25 apples")).get();
            }
        }
    }

    private static void delete(String topic) throws Exception {
        kafka.admin().deleteTopics(List.of(topic)).all().get();
        Awaitility.await().until(() -> !kafka.admin().listTopics().names().get().contains(topic));
    }

    @Test
    void one_that_is_deleted_after_it_was_listed_is_skipped() throws Exception {
        KafkaCluster deleting = (KafkaCluster) Proxy.newProxyInstance(
                KafkaCluster.class.getClassLoader(),
                new Class<?>[] {KafkaCluster.class, ClusterTopics.class, ClusterWatch.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("endOffsets") && ((Set<?>) arguments[0]).contains("gone")) {
                        delete("gone");
                        return ClusterTopics.of(kafka).endOffsets(Set.of("gone", "left"));
                    }
                    return method.invoke(kafka, arguments);
                });
        UndeclaredTopics undeclared = new UndeclaredTopics(deleting);
        write("gone", "left");

        assertThat(undeclared.written().where()).containsExactly("left, 1 event");
    }

    @Test
    void one_that_another_class_is_just_deleting_was_declared() throws Exception {
        UndeclaredTopics undeclared = new UndeclaredTopics(kafka);
        ClusterTopics.of(kafka).createEmpty(List.of(TopicSpec.of("of-another")));
        write("of-another");

        ClusterTopics.of(kafka).deleteSoon(List.of("of-another"));
        write("of-another"); // a client that still runs brings it back

        assertThat(undeclared.written().where()).noneMatch(topic -> topic.startsWith("of-another"));
    }
}
