/** What can be done with this library at a command line. */
@NullMarked
package io.kafkatest.command;

import org.jspecify.annotations.NullMarked;
