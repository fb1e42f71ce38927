package io.kafkatest.junit5.internal;

import java.util.Optional;

/**
 * What was made for one test.
 *
 * @param scope topics and clients
 * @param beginning where the topics that it shares with earlier tests ended
 * @param strict looks in the end what it left behind, if it is strict
 * @param injector fills the test's instances and parameters
 */
record TestScope(Scope scope, TestBeginning beginning, Optional<StrictCheck> strict, Injector injector)
        implements StoredResource {

    @Override
    public void close() {
        scope.close();
    }
}
