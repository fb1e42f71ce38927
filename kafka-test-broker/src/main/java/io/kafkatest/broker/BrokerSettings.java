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
        return Set.copyOf(CollectionConverters.asJava(KafkaConfig.configNames()));
    }
}
