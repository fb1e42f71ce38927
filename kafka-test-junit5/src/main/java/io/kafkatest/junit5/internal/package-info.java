/** How the annotations become clusters, topics and clients. Not API. */
@NullMarked
package io.kafkatest.junit5.internal;

import org.jspecify.annotations.NullMarked;
