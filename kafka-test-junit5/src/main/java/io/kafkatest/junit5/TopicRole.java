package io.kafkatest.junit5;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * What a topic is for, which matters to tests that are strict.
 *
 * <pre>{@code
 * @Topic(value = "orders.dlt", role = TopicRole.DEAD_LETTERS)
 * TestTopic<String, Order> deadLetters;
 * }</pre>
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public enum TopicRole {

    /** Its events are to be consumed: read by a consumer, or named by an assertion. */
    EVENTS,

    /** There are to be no events on it. */
    DEAD_LETTERS
}
