/** Tests on a cluster that runs already and is not theirs. */
@NullMarked
package io.kafkatest.internal.external;

import org.jspecify.annotations.NullMarked;
