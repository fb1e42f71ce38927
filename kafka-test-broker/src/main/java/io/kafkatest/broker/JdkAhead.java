package io.kafkatest.broker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.channels.Selector;
import java.util.UUID;

/**
 * What every node needs of the JDK and takes it longest to bring up, on a second thread beside the first, which has all of Kafka to
 * load: a twentieth of the start. None of it is Kafka's, whose classes might wait for each other if two threads initialized them.
 */
final class JdkAhead {

    private JdkAhead() {}

    static void begin() {
        Thread thread = new Thread(JdkAhead::load, "kafka-test-jdk");
        thread.setDaemon(true);
        thread.start();
    }

    private static void load() {
        ManagementFactory.getPlatformMBeanServer(); // metrics
        UUID.randomUUID(); // ids of directories and sessions
        try {
            Selector.open().close(); // the network
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
