package io.kafkatest;

import static org.awaitility.Awaitility.await;

import io.kafkatest.testing.ToolProcesses;
import java.util.List;

/** Runs a tool that doesn't end, says its process, and waits to be killed or told to exit. */
public final class EndlessToolMain {

    private EndlessToolMain() {}

    public static void main(String[] arguments) throws Exception {
        KafkaCluster kafka = KafkaCluster.start();
        KafkaTool endless = kafka.tool("kafka-console-consumer", "--topic", "orders");
        new Thread(endless::run).start();
        List<Long> processes = await().until(ToolProcesses::ofThisJvm, running -> !running.isEmpty());
        System.out.println(processes.get(0));
        System.in.read();
        System.exit(0);
    }
}
