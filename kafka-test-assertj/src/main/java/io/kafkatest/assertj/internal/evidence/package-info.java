/** What a failure says: facts first, layout last. Not API. */
@NullMarked
package io.kafkatest.assertj.internal.evidence;

import org.jspecify.annotations.NullMarked;
