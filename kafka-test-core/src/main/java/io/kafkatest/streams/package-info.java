/** Applications of Kafka Streams on the cluster of a test. It needs kafka-streams on the class path. */
@NullMarked
package io.kafkatest.streams;

import org.jspecify.annotations.NullMarked;
