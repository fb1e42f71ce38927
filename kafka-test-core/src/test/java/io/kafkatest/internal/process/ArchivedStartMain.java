package io.kafkatest.internal.process;

import io.kafkatest.ClusterSpec;
import io.kafkatest.KafkaCluster;
import io.kafkatest.RunOn;

/** Starts a cluster of two processes, and says so. */
final class ArchivedStartMain {

    private ArchivedStartMain() {}

    public static void main(String[] arguments) {
        KafkaCluster.start(ClusterSpec.builder().runOn(RunOn.PROCESS).brokers(2).build())
                .close();
        System.out.println("started");
    }
}
