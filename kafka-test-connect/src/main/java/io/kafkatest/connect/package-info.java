/**
 * Kafka Connect in tests: real workers beside the cluster of a test, their connectors, and assertions on those.
 *
 * <p>Begin with {@link io.kafkatest.connect.Connect}, or with {@link io.kafkatest.connect.ConnectWorker#start} without JUnit.
 */
@NullMarked
package io.kafkatest.connect;

import org.jspecify.annotations.NullMarked;
