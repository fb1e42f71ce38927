package io.kafkatest.broker;

import java.util.Set;
import java.util.function.Supplier;
import kafka.server.KafkaConfig;
import scala.jdk.javaapi.CollectionConverters;

/** The names of all settings that a broker of this version has. */
public final class BrokerSettings implements Supplier<Set<String>> {

    /** Made by the caller in the other class loader. */
    public BrokerSettings() {}

    @Override
    public Set<String> get() {
        // Kafka's configuration looks its own classes up by it: the caller's may have a Kafka too, an older one
        Thread thread = Thread.currentThread();
        ClassLoader callers = thread.getContextClassLoader();
        thread.setContextClassLoader(BrokerSettings.class.getClassLoader());
        try {
            return Set.copyOf(CollectionConverters.asJava(KafkaConfig.configNames()));
        } finally {
            thread.setContextClassLoader(callers);
        }
    }
}
