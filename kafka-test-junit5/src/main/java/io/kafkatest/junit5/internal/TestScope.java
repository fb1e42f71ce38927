package io.kafkatest.junit5.internal;

/**
 * What was made for one test.
 *
 * @param scope topics and clients
 * @param beginning where the topics that it shares with earlier tests ended
 * @param injector fills the test's instances and parameters
 */
record TestScope(Scope scope, TestBeginning beginning, Injector injector) implements StoredResource {

    @Override
    public void close() {
        scope.close();
    }
}
