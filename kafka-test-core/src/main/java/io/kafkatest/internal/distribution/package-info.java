/** Kafka distributions: where their jars come from and where they are kept. */
@NullMarked
package io.kafkatest.internal.distribution;

import org.jspecify.annotations.NullMarked;
