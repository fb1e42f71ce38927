/** Where settings are written, and how they are read. */
@NullMarked
package io.kafkatest.internal.settings;

import org.jspecify.annotations.NullMarked;
