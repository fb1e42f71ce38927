/**
 * {@code @KafkaTest}: JUnit Jupiter tests with a real Kafka cluster, its topics, and clients for it.
 *
 * <p>Begin with {@link io.kafkatest.junit5.KafkaTest}.
 */
@NullMarked
package io.kafkatest.junit5;

import org.jspecify.annotations.NullMarked;
