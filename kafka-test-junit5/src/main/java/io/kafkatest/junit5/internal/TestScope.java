package io.kafkatest.junit5.internal;

/**
 * What was made for one test.
 *
 * @param scope topics and clients
 * @param injector fills the test's instances and parameters
 */
record TestScope(Scope scope, Injector injector) implements StoredResource {

    @Override
    public void close() {
        scope.close();
    }
}
