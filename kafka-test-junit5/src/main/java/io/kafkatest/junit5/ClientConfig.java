package io.kafkatest.junit5;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Settings of an injected producer or consumer.
 *
 * <pre>{@code
 * @Test
 * void sendsExactlyOnce(@ClientConfig("transactional.id=payments") Producer<String, Payment> producer) {
 *     producer.initTransactions();
 * }
 * }</pre>
 *
 * <p>On anything else it fails the class with a {@link io.kafkatest.KafkaTestException}, as does a text that is not
 * {@code name=value}.
 */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@API(status = Status.EXPERIMENTAL, since = "0.1")
public @interface ClientConfig {

    /**
     * The settings, in Kafka's names.
     *
     * @return {@code name=value} each
     */
    String[] value();
}
