/** What strict tests must not leave behind. */
@NullMarked
package io.kafkatest.junit5.internal.strict;

import org.jspecify.annotations.NullMarked;
