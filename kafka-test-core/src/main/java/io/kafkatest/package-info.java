/**
 * A real Kafka cluster for tests, its topics, and the events that arrive on them.
 *
 * <p>Begin with {@link io.kafkatest.KafkaCluster#start()}, or with {@code @KafkaTest} in a JUnit test.
 */
@NullMarked
package io.kafkatest;

import org.jspecify.annotations.NullMarked;
