package io.kafkatest.junit5.internal.strict;

import io.kafkatest.KafkaCluster;
import io.kafkatest.spi.ClusterTopics;
import io.kafkatest.spi.ClusterWatch;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;

/** A cluster that remembers which clients a class's tests got from it: other classes use the same cluster. */
public final class ClientWatch {

    private final KafkaCluster cluster;
    private final KafkaCluster watched;
    private final Set<Object> made = Collections.synchronizedSet(Collections.newSetFromMap(new IdentityHashMap<>()));

    /**
     * Watches a cluster.
     *
     * @param cluster the one that all share
     */
    public ClientWatch(KafkaCluster cluster) {
        this.cluster = cluster;
        this.watched = (KafkaCluster) Proxy.newProxyInstance(
                KafkaCluster.class.getClassLoader(),
                new Class<?>[] {KafkaCluster.class, ClusterTopics.class, ClusterWatch.class},
                (proxy, method, arguments) -> {
                    try {
                        Object answer = method.invoke(cluster, arguments);
                        if (answer instanceof Producer || answer instanceof Consumer) {
                            made.add(answer);
                        }
                        return answer;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    /**
     * What tests are given.
     *
     * @return the same cluster, watched
     */
    public KafkaCluster watched() {
        return watched;
    }

    /** Those that are open. */
    List<Object> open() {
        made.retainAll(ClusterWatch.of(cluster).openClients());
        synchronized (made) {
            return List.copyOf(made);
        }
    }
}
