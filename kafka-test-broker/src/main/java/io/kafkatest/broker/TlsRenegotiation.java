package io.kafkatest.broker;

/**
 * A system property of the JDK's TLS, for the whole JVM, that a class of ZooKeeper's sets as it is loaded. Until 3.9 Kafka
 * loads that class in either mode.
 */
final class TlsRenegotiation {

    private static final String PROPERTY = "jdk.tls.rejectClientInitiatedRenegotiation";

    private TlsRenegotiation() {}

    /** Loads the class ahead of Kafka, and leaves the property as the user has it. */
    static void leaveToTheUser() {
        boolean unset = System.getProperty(PROPERTY) == null;
        try {
            Class.forName("org.apache.zookeeper.common.X509Util");
        } catch (ClassNotFoundException e) {
            return; // a Kafka without ZooKeeper
        }
        if (unset) {
            System.clearProperty(PROPERTY);
        }
    }
}
