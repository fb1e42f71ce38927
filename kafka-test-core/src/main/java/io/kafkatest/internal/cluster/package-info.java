/** Running clusters and who shares them. */
@NullMarked
package io.kafkatest.internal.cluster;

import org.jspecify.annotations.NullMarked;
