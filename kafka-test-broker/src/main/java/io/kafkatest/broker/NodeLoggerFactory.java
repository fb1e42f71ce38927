package io.kafkatest.broker;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.slf4j.ILoggerFactory;
import org.slf4j.Logger;

/** Makes the loggers of everything that runs inside the broker's class loader. */
public final class NodeLoggerFactory implements ILoggerFactory {

    private final ConcurrentMap<String, Logger> loggers = new ConcurrentHashMap<>();

    /** Made by SLF4J's binding. */
    public NodeLoggerFactory() {}

    @Override
    public Logger getLogger(String name) {
        return loggers.computeIfAbsent(name, NodeLogger::new);
    }
}
