/** Where workers of Kafka Connect run. */
@NullMarked
package io.kafkatest.internal.connect;

import org.jspecify.annotations.NullMarked;
