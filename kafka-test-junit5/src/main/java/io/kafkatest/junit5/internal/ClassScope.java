package io.kafkatest.junit5.internal;

/**
 * What was made for a class.
 *
 * @param hold the cluster
 * @param scope topics and clients
 * @param shared the topics its tests share
 * @param injector fills static fields, instances that serve all tests, and parameters outside of tests
 */
record ClassScope(ClusterHold hold, Scope scope, SharedTopics shared, Injector injector) implements StoredResource {

    @Override
    public void close() {
        scope.close();
    }
}
