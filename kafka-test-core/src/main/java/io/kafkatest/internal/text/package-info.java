/** Words for messages. */
@NullMarked
package io.kafkatest.internal.text;

import org.jspecify.annotations.NullMarked;
