package io.kafkatest.internal.node;

import io.kafkatest.internal.distribution.Distribution;
import java.util.Set;

/** The names of settings, asked without starting a broker. */
public final class BrokerNames {

    private BrokerNames() {}

    /** The names of all settings that a broker of this version has. */
    public static Set<String> of(Distribution distribution) {
        return new BrokerLoader(distribution).settings();
    }
}
