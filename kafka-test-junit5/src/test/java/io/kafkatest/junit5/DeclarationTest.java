package io.kafkatest.junit5;

import static org.assertj.core.api.Assertions.assertThat;

import io.kafkatest.KafkaCluster;
import io.kafkatest.TestTopic;
import io.kafkatest.TopicSpec;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The ways to ask for a cluster. */
class DeclarationTest {

    @Test
    void on_a_superclass() {
        JupiterRun.of(Inheriting.class).succeeds(1);
    }

    @KafkaTest(topics = @Topic(value = "inherited", partitions = 3))
    abstract static class Annotated {}

    static class Inheriting extends Annotated {

        @Test
        void test(@Topic("inherited") TestTopic<String, String> topic) {
            assertThat(topic.partitions()).isEqualTo(3);
        }
    }

    @Test
    void on_an_interface() {
        JupiterRun.of(Implementing.class).succeeds(1);
    }

    @KafkaTest
    interface NeedsKafka {}

    static class Implementing implements NeedsKafka {

        @Test
        void test(KafkaCluster kafka) {
            assertThat(kafka.brokers()).isNotEmpty();
        }
    }

    @Test
    void a_classs_own_annotation_replaces_an_inherited_one() {
        JupiterRun.of(Replacing.class).succeeds(1);
    }

    @KafkaTest(topics = @Topic(value = "inherited", partitions = 2))
    static class Replacing extends Annotated {

        @Test
        void test(@Topic("inherited") TestTopic<String, String> topic) {
            assertThat(topic.partitions()).isEqualTo(2);
        }
    }

    @Test
    @Tag("own-cluster")
    void as_part_of_another_annotation() {
        JupiterRun.of(Composed.class).succeeds(2);
    }

    @KafkaTest(topics = @Topic(value = "composed", partitions = 2))
    @Retention(RetentionPolicy.RUNTIME)
    @interface OrdersTest {}

    @Topic(value = "composed")
    @Retention(RetentionPolicy.RUNTIME)
    @interface Orders {}

    @OrdersTest
    static class Composed {

        @Orders
        TestTopic<String, String> field;

        @Test
        void field() {
            assertThat(field.partitions()).isEqualTo(2);
        }

        @Test
        void parameter(@Orders TestTopic<String, String> parameter) {
            assertThat(parameter.name()).isEqualTo("composed");
        }
    }

    @Test
    void extension_alone() {
        JupiterRun.of(ExtensionAlone.class).succeeds(1);
    }

    @ExtendWith(KafkaTestExtension.class)
    static class ExtensionAlone {

        @Topic
        static TestTopic<String, String> topic;

        @Test
        void test(KafkaCluster kafka) {
            assertThat(topic.events().cluster()).isSameAs(kafka);
        }
    }

    @Test
    @Tag("own-cluster")
    void registered_in_a_static_field() {
        JupiterRun.of(RegisteredStatic.class).succeeds(2);
    }

    static class RegisteredStatic {

        @RegisterExtension
        static final KafkaTestExtension KAFKA = KafkaTestExtension.builder()
                .topic(TopicSpec.of("registered").withPartitions(3))
                .brokers(1)
                .brokerConfig("message.max.bytes", "2000000")
                .brokerConfig(Map.of("log.retention.ms", "1000000"))
                .cluster(ClusterUse.SHARED)
                .build();

        static KafkaCluster statics;

        @Topic("registered")
        TestTopic<String, String> topic;

        RegisteredStatic(KafkaCluster kafka) {
            assertThat(kafka).isSameAs(statics);
        }

        @BeforeAll
        static void isThereBeforeAll(KafkaCluster kafka) {
            assertThat(kafka).isSameAs(statics);
        }

        @Test
        void test(KafkaCluster kafka) {
            assertThat(kafka.spec().brokerConfig())
                    .containsEntry("message.max.bytes", "2000000")
                    .containsEntry("log.retention.ms", "1000000");
            assertThat(topic.partitions()).isEqualTo(3);
        }

        @Nested
        class Inner {

            @Test
            void test(KafkaCluster kafka) {
                assertThat(kafka).isSameAs(statics);
                assertThat(topic.events().cluster()).isSameAs(statics);
            }
        }
    }

    @Test
    void registered_in_an_instance_field() {
        JupiterRun.of(RegisteredInstance.class, RegisteredPerClass.class).succeeds(3);
    }

    static class RegisteredInstance {

        @RegisterExtension
        final KafkaTestExtension extension = KafkaTestExtension.builder()
                .topic(TopicSpec.of("registered-instance"))
                .build();

        @Topic
        TestTopic<String, String> field;

        @Test
        void first(@Topic("registered-instance") TestTopic<String, String> topic) {
            topic.send("25 apples");
            assertThat(topic.events().records()).hasSize(1);
            assertThat(field.events().records()).isEmpty();
        }

        @Test
        void second(@Topic("registered-instance") TestTopic<String, String> topic) {
            first(topic);
        }
    }

    @TestInstance(Lifecycle.PER_CLASS)
    static class RegisteredPerClass {

        @RegisterExtension
        final KafkaTestExtension extension = KafkaTestExtension.builder().build();

        KafkaCluster kafka;

        @BeforeAll
        void beforeAll() {
            assertThat(kafka.brokers()).isNotEmpty();
        }

        @Test
        void test(KafkaCluster cluster) {
            assertThat(cluster).isSameAs(kafka);
        }
    }

    @Test
    @Tag("own-cluster")
    void registered_within_an_annotated_class() {
        JupiterRun.of(AnnotatedAroundRegistered.class).succeeds(2);
    }

    @KafkaTest
    static class AnnotatedAroundRegistered {

        KafkaCluster outers;

        @Test
        void outer(KafkaCluster kafka) {
            assertThat(kafka).isSameAs(outers);
        }

        @Nested
        class Inner {

            @RegisterExtension
            static final KafkaTestExtension KAFKA = KafkaTestExtension.builder()
                    .brokerConfig("message.max.bytes", "3000000")
                    .build();

            KafkaCluster inners;

            @Test
            void inner(KafkaCluster kafka) {
                assertThat(kafka).isSameAs(inners).isNotSameAs(outers);
                assertThat(kafka.spec().brokerConfig()).containsEntry("message.max.bytes", "3000000");
            }
        }
    }
}
