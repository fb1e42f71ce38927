package io.kafkatest;

import io.kafkatest.testing.DataFolderOf;

/** Starts a cluster of processes, says where and who they are, and waits. */
final class ProcessClusterMain {

    private ProcessClusterMain() {}

    public static void main(String[] arguments) throws Exception {
        int brokers = Integer.parseInt(arguments[0]);
        KafkaCluster kafka = KafkaCluster.start(
                ClusterSpec.builder().runOn(RunOn.PROCESS).brokers(brokers).build());
        System.out.println(DataFolderOf.cluster(kafka).getParent());
        NodeProcesses.of(kafka).forEach(node -> System.out.println(node.pid()));
        System.in.read();
        if (arguments[1].equals("exit")) {
            System.exit(0);
        }
    }
}
