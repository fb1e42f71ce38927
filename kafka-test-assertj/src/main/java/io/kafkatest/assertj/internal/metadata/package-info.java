/** Groups, topics and clusters as the brokers describe them, and what is expected of them. Not API. */
@NullMarked
package io.kafkatest.assertj.internal.metadata;

import org.jspecify.annotations.NullMarked;
