package io.kafkatest;

/** Starts and closes clusters, one after the other. */
final class PortRaceMain {

    private PortRaceMain() {}

    public static void main(String[] arguments) {
        for (int number = 0; number < Integer.parseInt(arguments[0]); number++) {
            KafkaCluster.start().close();
        }
    }
}
