package io.kafkatest.internal.container;

/** The listeners of nodes in containers, with their ports inside. */
final class Listeners {

    /** For the tests. */
    static final String CLIENT = "PLAINTEXT";

    static final int CLIENT_PORT = 9092;

    /** For the other nodes, and for containers on the same network. */
    static final String NETWORK = "NETWORK";

    static final int NETWORK_PORT = 9093;

    /** For containers that are on other networks. */
    static final String OUTSIDE = "OUTSIDE";

    static final int OUTSIDE_PORT = 9095;

    static final String CONTROLLER = "CONTROLLER";

    static final int CONTROLLER_PORT = 9094;

    /** Of the first listener that a test has declared; the others follow. */
    private static final int FIRST_DECLARED_PORT = 9100;

    static final int ZOOKEEPER_PORT = 2181;

    /** Of our launcher, in images that have it. */
    static final int LAUNCHER_PORT = 9999;

    /** How Testcontainers lets containers call the machine of the tests. */
    static final String HOST = "host.testcontainers.internal";

    private Listeners() {}

    /** The port of a listener that a test has declared. */
    static int declaredPort(int index) {
        return FIRST_DECLARED_PORT + index;
    }

    /** How the nodes of a network call each other. */
    static String alias(int id) {
        return "kafka-" + id;
    }
}
