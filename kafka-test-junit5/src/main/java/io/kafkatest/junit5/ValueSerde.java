package io.kafkatest.junit5;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apache.kafka.common.serialization.Serde;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Chooses how values become bytes and back, instead of by their type.
 *
 * <pre>{@code
 * @Topic("orders")
 * @ValueSerde(OrderAvroSerde.class)
 * TestTopic<String, Order> orders;
 * }</pre>
 *
 * <p>It stands on fields and parameters with a value type: producers, consumers, topics, events and their assertions.
 * One that doesn't fit fails the test with a {@link io.kafkatest.KafkaTestException}.
 */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@API(status = Status.EXPERIMENTAL, since = "0.1")
public @interface ValueSerde {

    /**
     * The serde to use. It is made with its constructor without parameters, configured with the settings of the client,
     * and closed at the end.
     *
     * @return a class of a serde for the values' type
     */
    Class<? extends Serde<?>> value();
}
