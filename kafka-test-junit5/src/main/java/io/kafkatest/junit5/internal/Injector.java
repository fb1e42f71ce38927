package io.kafkatest.junit5.internal;

import io.kafkatest.TestTopic;
import io.kafkatest.assertj.KafkaAssertions;
import java.util.Map;

/** Gives fields and parameters their values, made in a scope. */
final class Injector {

    private final Scope scope;
    private final Clients clients;
    private final PointSerdes serdes;

    Injector(Scope scope, TestBeginning beginning, TypeVariables variables) {
        this.scope = scope;
        this.serdes = new PointSerdes(scope, variables);
        this.clients = new Clients(scope, beginning, serdes);
    }

    Object valueOf(InjectionPoint point) {
        return switch (Injectable.of(point)) {
            case CLUSTER -> scope.givenCluster();
            case ADMIN -> scope.cluster().admin();
            case BOOTSTRAP_SERVERS -> scope.cluster().bootstrapServers();
            case PRODUCER -> clients.producer(point);
            case CONSUMER -> clients.consumer(point);
            case TOPIC -> topic(point);
            case EVENTS -> topic(point).events();
            case ASSERTIONS -> KafkaAssertions.assertThat(topic(point).events());
        };
    }

    private TestTopic<?, ?> topic(InjectionPoint point) {
        return scope.open(point, serdes.of(point, Map.of()));
    }
}
