/**
 * AssertJ assertions for Kafka: they wait for what they assert, and say what was on the topic when it doesn't come.
 *
 * <p>Begin with {@link io.kafkatest.assertj.KafkaAssertions}.
 */
@NullMarked
package io.kafkatest.assertj;

import org.jspecify.annotations.NullMarked;
