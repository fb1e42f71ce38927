package org.slf4j.impl;

import org.slf4j.helpers.NOPMDCAdapter;
import org.slf4j.spi.MDCAdapter;

/** Where SLF4J 1.7 looks for what keeps a thread's diagnostic context, which ZooKeeper writes to; it would print if it found none. */
public final class StaticMDCBinder {

    private static final StaticMDCBinder SINGLETON = new StaticMDCBinder();

    private StaticMDCBinder() {}

    /**
     * The binding, as SLF4J asks for it.
     *
     * @return the one instance of this class loader
     */
    public static StaticMDCBinder getSingleton() {
        return SINGLETON;
    }

    /**
     * What keeps the context: nothing does, no event of a broker shows it.
     *
     * @return an adapter that forgets
     */
    public MDCAdapter getMDCA() {
        return new NOPMDCAdapter();
    }

    /**
     * The adapter's class, for SLF4J's own messages.
     *
     * @return a class name
     */
    public String getMDCAdapterClassStr() {
        return NOPMDCAdapter.class.getName();
    }
}
