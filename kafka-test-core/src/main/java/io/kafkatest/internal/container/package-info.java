/** Clusters whose nodes are containers, whatever runs these. */
@NullMarked
package io.kafkatest.internal.container;

import org.jspecify.annotations.NullMarked;
