/** What an assertion expects of the events, and how it waits for it. Not API. */
@NullMarked
package io.kafkatest.assertj.internal;

import org.jspecify.annotations.NullMarked;
