/** Nodes that run in JVMs of their own. */
@NullMarked
package io.kafkatest.internal.process;

import org.jspecify.annotations.NullMarked;
