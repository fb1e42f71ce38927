package io.kafkatest.internal.node;

import java.util.Map;

/** The settings by which the nodes of a cluster find each other and its metadata. */
interface ModeConfig {

    /** Node 1, which serves the metadata beside being a broker. */
    Map<String, String> first();

    /** A node that is a broker only. */
    Map<String, String> other(int id, Map<String, Integer> portsOfFirst);
}
