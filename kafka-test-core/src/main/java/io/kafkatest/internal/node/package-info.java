/** Ways to run the nodes of a cluster, and the settings they run with. */
@NullMarked
package io.kafkatest.internal.node;

import org.jspecify.annotations.NullMarked;
