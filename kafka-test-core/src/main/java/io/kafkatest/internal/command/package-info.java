/** The commands of the command line. */
@NullMarked
package io.kafkatest.internal.command;

import org.jspecify.annotations.NullMarked;
