/** How workers are started and asked. */
@NullMarked
package io.kafkatest.connect.internal;

import org.jspecify.annotations.NullMarked;
