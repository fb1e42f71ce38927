package io.kafkatest.junit5;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Whether a test that passed fails for what it leaves behind.
 *
 * <pre>{@code
 * @KafkaTest(strict = Strictness.ON)
 * class OrderServiceTest {}
 * }</pre>
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public enum Strictness {

    /** What the setting {@code kafka-test.strict} says, or else {@link #OFF}. */
    DEFAULT,

    /**
     * It fails if it leaves clients open that it got from {@link io.kafkatest.KafkaCluster}, or a transaction on a topic it
     * declares, if it wrote to a topic that nobody declared or if events are on a topic of the role
     * {@link TopicRole#DEAD_LETTERS}, and if nobody consumed an event of a topic it declares.
     */
    ON,

    /** It doesn't. */
    OFF
}
