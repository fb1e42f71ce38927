/**
 * What test-framework integrations and ways to run a cluster are built from.
 *
 * <p>Tests don't need this package; {@code kafka-test-junit5} and {@code kafka-test-assertj} are made with it.
 */
@NullMarked
package io.kafkatest.spi;

import org.jspecify.annotations.NullMarked;
