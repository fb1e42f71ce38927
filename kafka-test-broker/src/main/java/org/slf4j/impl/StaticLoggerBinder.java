package org.slf4j.impl;

import io.kafkatest.broker.NodeLoggerFactory;
import org.slf4j.ILoggerFactory;
import org.slf4j.spi.LoggerFactoryBinder;

/** Where SLF4J 1.7, which every Kafka version up to the default one logs through, looks for its binding. */
public final class StaticLoggerBinder implements LoggerFactoryBinder {

    /** Read by SLF4J to warn of a mismatch; not final, or the compiler would inline it there. */
    @SuppressWarnings("NonFinalStaticField")
    public static String REQUESTED_API_VERSION = "1.7";

    private static final StaticLoggerBinder SINGLETON = new StaticLoggerBinder();

    private final NodeLoggerFactory factory = new NodeLoggerFactory();

    private StaticLoggerBinder() {}

    /**
     * The binding, as SLF4J asks for it.
     *
     * @return the one instance of this class loader
     */
    public static StaticLoggerBinder getSingleton() {
        return SINGLETON;
    }

    @Override
    public ILoggerFactory getLoggerFactory() {
        return factory;
    }

    @Override
    public String getLoggerFactoryClassStr() {
        return NodeLoggerFactory.class.getName();
    }
}
