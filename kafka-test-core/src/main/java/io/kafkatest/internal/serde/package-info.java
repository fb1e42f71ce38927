/** Serdes for the types of a test. */
@NullMarked
package io.kafkatest.internal.serde;

import org.jspecify.annotations.NullMarked;
