package io.kafkatest.junit5;

import static org.assertj.core.api.Assertions.assertThat;

import io.kafkatest.KafkaCluster;
import io.kafkatest.TestTopic;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

class NestedTest {

    @Test
    @Tag("own-cluster")
    void a_nested_class_uses_the_cluster_and_topics_around_it() {
        JupiterRun.of(Outer.class).succeeds(4);
    }

    @KafkaTest(topics = @Topic(value = "nested-named", partitions = 2))
    static class Outer {

        KafkaCluster outers;

        @Topic
        TestTopic<String, String> orders;

        @Topic("nested-named")
        TestTopic<String, String> named;

        @BeforeEach
        void sendOne() {
            orders.send("by the outer class");
        }

        @Test
        void outerTest() {
            named.send("by the outer test");
            assertThat(named.events().records()).hasSize(1);
        }

        @Nested
        class Inner {

            private final TestTopic<String, String> constructors;

            @Topic("nested-named")
            TestTopic<String, String> innersNamed;

            @Topic("nested-inner")
            TestTopic<String, String> inners;

            Producer<String, String> producer;

            Inner(@Topic TestTopic<String, String> topic) {
                constructors = topic;
            }

            @Test
            void innerTest(KafkaCluster kafka) throws Exception {
                assertThat(kafka).isSameAs(outers);
                assertThat(innersNamed.partitions()).isEqualTo(2);
                assertThat(named.events().records()).isEmpty();
                innersNamed.send("by the inner test");
                producer.send(new ProducerRecord<>("nested-inner", "by the inner test"))
                        .get();

                assertThat(named.events().records()).hasSize(1);
                assertThat(inners.events().records()).hasSize(1);
                assertThat(orders.events().records()).hasSize(1);
                assertThat(constructors.events().records()).isEmpty();
            }

            @Nested
            @TestInstance(Lifecycle.PER_CLASS)
            class Innermost {

                @Topic
                TestTopic<String, String> innermost;

                @Test
                void first() {
                    check();
                }

                @Test
                void second() {
                    check();
                }

                private void check() {
                    assertThat(innermost.events().records()).isEmpty();
                    assertThat(inners.events().records()).isEmpty();
                    assertThat(orders.events().records()).hasSize(1);
                    innermost.send("by the innermost test");
                    inners.send("by the innermost test");
                    assertThat(innermost.events().records()).hasSize(1);
                    assertThat(inners.events().records()).hasSize(1);
                }
            }
        }
    }

    @Test
    void a_nested_class_with_an_equal_annotation_shares_the_cluster_around_it() {
        JupiterRun.of(OuterOfEqual.class).succeeds(1);
    }

    @KafkaTest(topics = @Topic("nested-equal"))
    static class OuterOfEqual {

        KafkaCluster outers;

        @Nested
        @KafkaTest(topics = {@Topic(value = "nested-equal", partitions = 3), @Topic("nested-equal-inner")})
        class Equal {

            @Test
            void test(
                    KafkaCluster kafka,
                    @Topic("nested-equal") TestTopic<String, String> outer,
                    @Topic("nested-equal-inner") TestTopic<String, String> inner) {
                assertThat(kafka).isSameAs(outers);
                assertThat(outer.partitions()).isEqualTo(3);
                assertThat(inner.send("25 apples").offset()).isZero();
            }
        }
    }

    @Test
    @Tag("own-cluster")
    void a_nested_class_with_another_annotation_has_its_own_cluster() {
        JupiterRun.of(OuterOfOther.class).succeeds(2);
    }

    @KafkaTest
    static class OuterOfOther {

        KafkaCluster outers;

        @Topic("nested-other")
        TestTopic<String, String> outersTopic;

        @BeforeEach
        void beforeEach(KafkaCluster kafka) {
            assertThat(kafka).isSameAs(outers);
        }

        @Test
        void outerTest() {
            assertThat(outersTopic.events().cluster()).isSameAs(outers);
            outersTopic.send("by the outer test");
        }

        @Nested
        @KafkaTest(cluster = ClusterUse.OWN)
        class Own {

            KafkaCluster own;

            @Topic("nested-other")
            TestTopic<String, String> ownTopic;

            @Test
            void test(KafkaCluster kafka) {
                assertThat(kafka).isSameAs(own).isNotSameAs(outers);
                assertThat(ownTopic.events().cluster()).isSameAs(own);
                assertThat(outersTopic.events().cluster()).isSameAs(outers);
                assertThat(outersTopic.events().records()).isEmpty();
            }
        }
    }

    @Test
    void a_nested_class_may_be_the_only_kafka_test() {
        JupiterRun.of(PlainOuter.class).succeeds(2);
    }

    static class PlainOuter {

        KafkaCluster nobodys;

        @Test
        void plain() {
            assertThat(nobodys).isNull();
        }

        @Nested
        @KafkaTest
        class Inner {

            @Test
            void test(@Topic TestTopic<String, String> orders) {
                assertThat(orders.events().records()).isEmpty();
            }
        }
    }

    @Test
    void a_nested_class_may_extend_what_the_class_around_it_extends() {
        JupiterRun.of(OuterOfBase.class).succeeds(2);
    }

    abstract static class Base {

        static KafkaCluster statics;

        @Topic("nested-base")
        static TestTopic<String, String> topic;

        @Test
        void test(KafkaCluster kafka) {
            assertThat(kafka).isSameAs(statics);
            topic.send("25 apples");
            assertThat(topic.events().records()).hasSize(1);
        }
    }

    @KafkaTest
    static class OuterOfBase extends Base {

        @Nested
        class Inner extends Base {}
    }
}
