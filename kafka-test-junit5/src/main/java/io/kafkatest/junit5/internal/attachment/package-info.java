/** What is attached to the report of a failed test. */
@NullMarked
package io.kafkatest.junit5.internal.attachment;

import org.jspecify.annotations.NullMarked;
