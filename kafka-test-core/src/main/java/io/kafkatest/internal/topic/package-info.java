/** Topics of a running cluster: creating, sending, reading. */
@NullMarked
package io.kafkatest.internal.topic;

import org.jspecify.annotations.NullMarked;
