package io.kafkatest.testing;

import java.util.List;

/** The threads of a cluster's nodes, told by the names of their groups. */
public final class NodeThreads {

    /** Kafka's own, one in a JVM for all metrics of a kind; nothing in Kafka can end it. */
    private static final String METRICS = "metrics-meter-tick-thread";

    private NodeThreads() {}

    public static List<String> of(String clusterId) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> isOf(thread, clusterId))
                .map(Thread::getName)
                .filter(name -> !name.startsWith(METRICS))
                .toList();
    }

    private static boolean isOf(Thread thread, String clusterId) {
        ThreadGroup group = thread.getThreadGroup();
        while (group != null
                && !(group.getName().startsWith("kafka-test-node-")
                        && group.getName().endsWith(clusterId))) {
            group = group.getParent();
        }
        return group != null;
    }
}
