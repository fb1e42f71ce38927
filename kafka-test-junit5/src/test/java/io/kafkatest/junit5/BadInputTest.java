package io.kafkatest.junit5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kafkatest.KafkaCluster;
import io.kafkatest.KafkaTestException;
import io.kafkatest.TestTopic;
import io.kafkatest.TopicEvents;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.Serdes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What can't be had, and the whole message that says so. */
class BadInputTest {

    @Test
    void topic_on_a_wrong_type() {
        fails(TopicOnWrongType.class, """
                @Topic stands on field BadInputTest.TopicOnWrongType.orders (List<Order>).
                It is for TestTopic, TopicEvents and TopicEventsAssert.
                Change the type, or remove the annotation.""");
    }

    @KafkaTest
    static class TopicOnWrongType extends OneTest {

        @Topic
        List<Order> orders;
    }

    @Test
    void topic_on_a_parameter_of_a_wrong_type() {
        fails(TopicOnWrongParameter.class, """
                @Topic stands on parameter 1 of BadInputTest.TopicOnWrongParameter.test (Producer<String, String>).
                It is for TestTopic, TopicEvents and TopicEventsAssert.
                Change the type, or remove the annotation.""");
    }

    @KafkaTest
    static class TopicOnWrongParameter {

        @Test
        void test(@Topic Producer<String, String> producer) {}
    }

    @Test
    void an_illegal_topic_name() {
        fails(IllegalName.class, """
                A topic named "all orders" was asked for.
                Kafka doesn't allow that name: it has the character ' '.
                Use 1 to 249 of the characters a-z, A-Z, 0-9, '.', '_' and '-'.""");
    }

    @KafkaTest
    static class IllegalName extends OneTest {

        @Topic("all orders")
        TestTopic<String, String> orders;
    }

    @Test
    void a_topic_declared_twice_with_different_settings() {
        fails(DifferentPartitions.class, """
                Topic "orders" is declared twice: by @KafkaTest on BadInputTest.DifferentPartitions and by field BadInputTest.DifferentPartitions.orders.
                They differ: partitions is 2 in the first and 3 in the second.
                Let them say the same, or let only one of them say it.""");
        fails(DifferentConfigs.class, """
                Topic "orders" is declared twice: by field BadInputTest.DifferentConfigs.orders and by parameter 1 of BadInputTest.DifferentConfigs.test.
                They differ: cleanup.policy is compact in the first and delete in the second.
                Let them say the same, or let only one of them say it.""");
    }

    @KafkaTest(topics = @Topic(value = "orders", partitions = 2))
    static class DifferentPartitions extends OneTest {

        @Topic(value = "orders", partitions = 3)
        TestTopic<String, String> orders;
    }

    @KafkaTest
    static class DifferentConfigs {

        @Topic(value = "orders", configs = "cleanup.policy=compact")
        TestTopic<String, String> orders;

        @Test
        void test(
                @Topic(value = "orders", partitions = 3, configs = "cleanup.policy=delete")
                        TopicEvents<String, String> events) {}
    }

    @Test
    void a_topic_without_a_name_on_a_class() {
        fails(NamelessTopic.class, """
                A topic without a name is declared by @KafkaTest on BadInputTest.NamelessTopic.
                Only a field or parameter can have a topic with a unique name: nobody else would know it.
                Write topics = @Topic("name"), or declare the topic on a field.""");
    }

    @KafkaTest(topics = @Topic(partitions = 3))
    static class NamelessTopic extends OneTest {}

    @Test
    void a_replication_factor_above_the_number_of_brokers() {
        Map<String, String> started = Map.of("kafka-test.run-on", "in-process");

        assertThat(JupiterRun.with(started, TooManyReplicas.class).failure()).isEqualTo("""
                Replication factor 3 was asked for by @Topic of field BadInputTest.TooManyReplicas.orders.
                The cluster has 2 brokers, and each holds a partition only once.
                Lower the replication factor, or ask for @KafkaTest(brokers = 3).""");
    }

    @Test
    void a_replication_factor_that_the_settings_of_the_build_make_room_for() {
        JupiterRun.with(Map.of("kafka-test.run-on", "in-process", "kafka-test.brokers", "2"), TwoReplicas.class)
                .succeeds(1);
    }

    @KafkaTest
    static class TwoReplicas extends OneTest {

        @Topic(replicationFactor = 2)
        TestTopic<String, String> orders;
    }

    @KafkaTest(brokers = 2, brokerConfig = "no.such.setting=so nothing can have been started")
    static class TooManyReplicas extends OneTest {

        @Topic(replicationFactor = 3)
        TestTopic<String, String> orders;
    }

    @Test
    void a_negative_number_of_partitions() {
        fails(NegativePartitions.class, """
                Topic "orders" was asked for with partitions -1.
                A topic has at least 1.
                Leave it out for 1, or give a positive number.""");
    }

    @KafkaTest(topics = @Topic(value = "orders", partitions = -1))
    static class NegativePartitions extends OneTest {}

    @Test
    void no_brokers() {
        fails(NoBrokers.class, """
                A cluster of -1 brokers was asked for.
                A cluster has at least 1.
                Leave it out for 1, or give a positive number.""");
        assertThatThrownBy(() -> KafkaTestExtension.builder().brokers(0))
                .isInstanceOf(KafkaTestException.class)
                .hasMessageStartingWith("A cluster of 0 brokers was asked for.");
    }

    @KafkaTest(brokers = -1)
    static class NoBrokers extends OneTest {}

    @Test
    void a_setting_without_value() {
        fails(NoValue.class, """
                The setting "message.max.bytes" is given by @KafkaTest on BadInputTest.NoValue.
                It is not of the form name=value.
                Write Kafka's name of the setting, '=' and the value, such as "retention.ms=1000".""");
        fails(NoTopicValue.class, """
                The setting "=compact" is given by @Topic of field BadInputTest.NoTopicValue.orders.
                It is not of the form name=value.
                Write Kafka's name of the setting, '=' and the value, such as "retention.ms=1000".""");
        fails(NoClientValue.class, """
                The setting "acks" is given by @ClientConfig of parameter 1 of BadInputTest.NoClientValue.test.
                It is not of the form name=value.
                Write Kafka's name of the setting, '=' and the value, such as "retention.ms=1000".""");
    }

    @KafkaTest(brokerConfig = "message.max.bytes")
    static class NoValue extends OneTest {}

    @KafkaTest
    static class NoTopicValue extends OneTest {

        @Topic(configs = "=compact")
        TestTopic<String, String> orders;
    }

    @KafkaTest
    static class NoClientValue {

        @Test
        void test(@ClientConfig("acks") Producer<String, String> producer) {}
    }

    @Test
    void a_setting_given_twice() {
        fails(TwoValues.class, """
                The setting acks is given by @ClientConfig of parameter 1 of BadInputTest.TwoValues.test.
                It is given twice: as "all" and as "1".
                Remove one of them.""");
    }

    @KafkaTest
    static class TwoValues {

        @Test
        void test(@ClientConfig({"acks=all", "acks = 1"}) Producer<String, String> producer) {}
    }

    @Test
    void a_client_setting_that_kafka_refuses() {
        fails(RefusedSetting.class, """
                A producer with the settings {acks=some} was asked for.
                Kafka refuses them: Invalid value some for configuration acks: String must be one of: all, -1, 0, 1
                Correct the settings.""");
    }

    @KafkaTest
    static class RefusedSetting {

        @Test
        void test(@ClientConfig("acks=some") Producer<String, String> producer) {}
    }

    @Test
    void client_settings_of_something_without_client() {
        fails(ClientConfigOnAdmin.class, """
                @ClientConfig stands on parameter 1 of BadInputTest.ClientConfigOnAdmin.test (Admin).
                It is for Producer, KafkaProducer, Consumer and KafkaConsumer.
                Change the type, or remove the annotation.""");
    }

    @KafkaTest
    static class ClientConfigOnAdmin {

        @Test
        void test(@ClientConfig("acks=all") Admin admin) {}
    }

    @Test
    void a_topic_field_without_annotation() {
        fails(NoTopic.class, """
                A value was asked for field BadInputTest.NoTopic.orders (TestTopic<String, Order>).
                It has no @Topic, so its topic is not known.
                Add @Topic("name"), or @Topic alone for a topic with a unique name.""");
    }

    @KafkaTest
    static class NoTopic extends OneTest {

        TestTopic<String, Order> orders;
    }

    @Test
    void a_topic_parameter_without_annotation() {
        fails(NoTopicParameter.class, """
                A value was asked for parameter 1 of BadInputTest.NoTopicParameter.test (TopicEvents<String, Order>).
                It has no @Topic, so its topic is not known.
                Add @Topic("name"), or @Topic alone for a topic with a unique name.""");
    }

    @KafkaTest
    static class NoTopicParameter {

        @Test
        void test(TopicEvents<String, Order> orders) {}
    }

    @Test
    void raw_types() {
        fails(RawProducer.class, """
                A serde was asked for the keys of parameter 1 of BadInputTest.RawProducer.test (Producer).
                It is raw: it stands there without its types.
                Write the type, such as Producer<String, String>, or choose a serde with @KeySerde.""");
    }

    @KafkaTest
    @SuppressWarnings("rawtypes")
    static class RawProducer {

        @Test
        void test(Producer producer) {}
    }

    @Test
    void wildcards() {
        fails(Wildcard.class, """
                A serde was asked for the values of field BadInputTest.Wildcard.consumer (Consumer<String, ?>).
                The type of the values is ?, which is any type.
                Write the type, such as Consumer<String, String>, or choose a serde with @ValueSerde.""");
    }

    @KafkaTest
    static class Wildcard extends OneTest {

        Consumer<String, ?> consumer;
    }

    @Test
    void unknown_type_variables() {
        fails(UnknownVariable.class, """
                A serde was asked for the values of field BadInputTest.Generic.events (TestTopic<String, V>).
                The type of the values is V, and the test class doesn't say what that stands for.
                Write the type, such as TestTopic<String, String>, or choose a serde with @ValueSerde.""");
    }

    abstract static class Generic<V> extends OneTest {

        @Topic
        TestTopic<String, V> events;
    }

    @KafkaTest
    @SuppressWarnings("rawtypes")
    static class UnknownVariable extends Generic {}

    @Test
    void a_type_without_serde() {
        fails(NoSerde.class, """
                A serde for java.lang.Object was asked for.
                It doesn't say what the bytes are to be read as.
                Give a concrete type, such as String, byte[] or a class of yours.""");
    }

    @KafkaTest
    static class NoSerde extends OneTest {

        KafkaProducer<String, Object> producer;
    }

    @Test
    void a_serde_of_another_type() {
        fails(OtherSerde.class, """
                @ValueSerde(Serdes.LongSerde.class) was asked for by field BadInputTest.OtherSerde.orders.
                It is a serde for Long, and the values are Order.
                Choose a serde for Order.""");
    }

    @KafkaTest
    static class OtherSerde extends OneTest {

        @Topic
        @ValueSerde(Serdes.LongSerde.class)
        TestTopic<String, Order> orders;
    }

    @Test
    void a_serde_without_constructor() {
        fails(NoConstructor.class, """
                @KeySerde(BadInputTest.NeedsSchema.class) was asked for by field BadInputTest.NoConstructor.orders.
                The serde has no constructor without parameters.
                Correct the serde, or choose another one.""");
    }

    static class NeedsSchema extends Serdes.WrapperSerde<String> {

        NeedsSchema(String schema) {
            super(Serdes.String().serializer(), Serdes.String().deserializer());
        }
    }

    @KafkaTest
    static class NoConstructor extends OneTest {

        @Topic
        @KeySerde(NeedsSchema.class)
        TestTopic<String, Order> orders;
    }

    @Test
    void bootstrap_servers_that_are_no_string() {
        fails(ServersAsList.class, """
                @BootstrapServers stands on field BadInputTest.ServersAsList.servers (List<String>).
                It is for String.
                Change the type, or remove the annotation.""");
    }

    @KafkaTest
    static class ServersAsList extends OneTest {

        @BootstrapServers
        List<String> servers;
    }

    @Test
    void a_final_field() {
        fails(FinalField.class, """
                A value was asked for field BadInputTest.FinalField.orders (TestTopic<String, String>) by its annotation.
                The field is final, so it can't be given one.
                Remove final.""");
    }

    @KafkaTest
    static class FinalField extends OneTest {

        @Topic
        final TestTopic<String, String> orders = null;
    }

    @Test
    void a_field_that_has_a_value() {
        fails(InitialisedField.class, """
                A value was asked for field BadInputTest.InitialisedField.servers by its annotation.
                The field has a value already.
                Don't initialise it, or remove the annotation.""");
    }

    @KafkaTest
    static class InitialisedField extends OneTest {

        @BootstrapServers
        String servers = "localhost:9092";
    }

    @Test
    void two_annotations() {
        fails(TwoAnnotations.class, """
                A cluster was asked for BadInputTest.TwoAnnotations by @KafkaTest on BadInputTest.TwoAnnotations and by @KafkaTest on @ThreeBrokers on BadInputTest.TwoAnnotations.
                Those are two clusters where one is meant.
                Keep one of them; a @Nested class can have a cluster of its own.""");
    }

    @KafkaTest(brokers = 3)
    @Retention(RetentionPolicy.RUNTIME)
    @interface ThreeBrokers {}

    @KafkaTest
    @ThreeBrokers
    static class TwoAnnotations extends OneTest {}

    @Test
    void an_annotation_and_an_extension() {
        List<Throwable> failures = JupiterRun.of(AnnotationAndExtension.class).failures();

        assertThat(failures)
                .isNotEmpty()
                .allSatisfy(failure -> assertThat(failure)
                        .isInstanceOf(KafkaTestException.class)
                        .hasMessage("""
                        A cluster was asked for BadInputTest.AnnotationAndExtension by @KafkaTest on BadInputTest.AnnotationAndExtension and by field BadInputTest.AnnotationAndExtension.KAFKA.
                        Those are two clusters where one is meant.
                        Keep one of them; a @Nested class can have a cluster of its own."""));
    }

    @KafkaTest
    static class AnnotationAndExtension extends OneTest {

        @RegisterExtension
        static final KafkaTestExtension KAFKA = KafkaTestExtension.builder().build();
    }

    @Test
    void two_extensions() {
        fails(TwoExtensions.class, """
                A cluster was asked for BadInputTest.TwoExtensions by field BadInputTest.TwoExtensions.ONE and by field BadInputTest.TwoExtensions.TWO.
                Those are two clusters where one is meant.
                Keep one of them; a @Nested class can have a cluster of its own.""");
    }

    static class TwoExtensions extends OneTest {

        @RegisterExtension
        static final KafkaTestExtension ONE = KafkaTestExtension.builder().build();

        @RegisterExtension
        static final KafkaTestExtension TWO =
                KafkaTestExtension.builder().cluster(ClusterUse.OWN).build();
    }

    @Test
    void a_broker_setting_that_kafka_does_not_have() {
        assertThat(JupiterRun.of(UnknownBrokerSetting.class).failure()).contains("mesage.max.bytes");
    }

    @KafkaTest(brokerConfig = "mesage.max.bytes=1000")
    static class UnknownBrokerSetting {

        @Test
        void test(KafkaCluster kafka) {}
    }

    abstract static class OneTest {

        @Test
        void test() {}
    }

    private static void fails(Class<?> fixture, String message) {
        assertThat(JupiterRun.of(fixture).failure()).isEqualTo(message);
    }
}
