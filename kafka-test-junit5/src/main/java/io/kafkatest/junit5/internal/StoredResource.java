package io.kafkatest.junit5.internal;

import org.junit.jupiter.api.extension.ExtensionContext.Store;

/**
 * Something in JUnit's store that ends with its context. JUnit before 5.13 closes what is a {@code CloseableResource},
 * later versions what is an {@code AutoCloseable}.
 */
@SuppressWarnings("deprecation")
interface StoredResource extends Store.CloseableResource, AutoCloseable {

    @Override
    void close();
}
