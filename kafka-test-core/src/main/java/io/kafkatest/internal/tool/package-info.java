/** Kafka's command-line tools. */
@NullMarked
package io.kafkatest.internal.tool;

import org.jspecify.annotations.NullMarked;
