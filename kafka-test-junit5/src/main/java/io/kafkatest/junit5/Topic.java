package io.kafkatest.junit5;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A topic that a test uses: it exists when the test begins, empty and as declared.
 *
 * <pre>{@code
 * @Topic(partitions = 3)
 * TestTopic<String, Order> orders;               // "orders-<unique>", new for each test
 *
 * @Topic("payments")
 * TestTopic<String, Payment> payments;           // exactly "payments", for all tests of the class
 *
 * @Test
 * void paysOnce(@Topic("payments") TopicEventsAssert<String, Payment> events) {
 *     events.receivesExactly(1);
 * }
 * }</pre>
 *
 * <p>It stands on a field or parameter that is a {@link io.kafkatest.TestTopic}, a {@link io.kafkatest.TopicEvents} or
 * a {@link io.kafkatest.assertj.TopicEventsAssert}, in {@link KafkaTest#topics()}, or on an annotation of your own that
 * then stands for it. A field of an instance that serves all tests ({@code PER_CLASS}) and a static field have their
 * topic for the whole class, as has every topic with a name; a test still sees only the events since it began.
 *
 * <p>The same name may be declared in several places, as long as what they say agrees; a place need not repeat what
 * another says. Declarations that can't be had fail the class with a {@link io.kafkatest.KafkaTestException} before
 * anything is started.
 */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@API(status = Status.EXPERIMENTAL, since = "0.1")
public @interface Topic {

    /**
     * The topic's name.
     *
     * <pre>{@code @Topic("payments")}</pre>
     *
     * <p>On a cluster that runs already ({@link io.kafkatest.RunOn#EXTERNAL}) it gets a prefix of the run, as
     * {@link io.kafkatest.TestTopic#name()} tells.
     *
     * @return a name, or empty, the default, for a unique one that begins with the field's or parameter's name
     */
    String value() default "";

    /**
     * How many partitions the topic has.
     *
     * <pre>{@code @Topic(partitions = 3)}</pre>
     *
     * @return the number, or 0, the default, for what is said elsewhere of a topic of this name, or else 1
     */
    int partitions() default 0;

    /**
     * How many brokers hold each partition.
     *
     * <pre>{@code @Topic(replicationFactor = 2)}</pre>
     *
     * @return the number, or 0, the default, for what is said elsewhere of a topic of this name, or else 1
     */
    int replicationFactor() default 0;

    /**
     * Topic settings, in Kafka's names.
     *
     * <pre>{@code @Topic(configs = "cleanup.policy=compact")}</pre>
     *
     * @return {@code name=value} each, none by default
     */
    String[] configs() default {};

    /**
     * What the topic is for, which matters to tests that are {@linkplain KafkaTest#strict() strict}.
     *
     * <pre>{@code @Topic(value = "orders.dlt", role = TopicRole.DEAD_LETTERS)}</pre>
     *
     * @return {@link TopicRole#EVENTS} by default; of several places that declare a topic, one is enough to say the other
     */
    TopicRole role() default TopicRole.EVENTS;
}
