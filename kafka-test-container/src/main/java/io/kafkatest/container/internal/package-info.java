/** Containers through Testcontainers. */
@NullMarked
package io.kafkatest.container.internal;

import org.jspecify.annotations.NullMarked;
