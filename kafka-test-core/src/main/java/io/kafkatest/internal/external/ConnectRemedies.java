package io.kafkatest.internal.external;

import io.kafkatest.spi.Settings;
import java.util.Map;

/**
 * What is to be done about a cluster that runs already and can't be reached. That depends on who has said where it is.
 *
 * @param properties about client properties that Kafka refuses
 * @param credentials about a cluster that doesn't let us in
 * @param protocol about one that gives no answer
 * @param addresses about addresses where nothing is
 */
record ConnectRemedies(String properties, String credentials, String protocol, String addresses) {

    private static final String PREFIX = Settings.PREFIX + "external.";

    /** The settings have said it. */
    static ConnectRemedies inSettings(Map<String, String> config) {
        return new ConnectRemedies(
                "Correct the settings " + PREFIX + "*, or the file that " + Settings.PREFIX + "external-config names.",
                "Correct the credentials: " + PREFIX + "sasl.mechanism, " + PREFIX + "sasl.jaas.config and the like.",
                "See that " + PREFIX + "security.protocol, now " + config.getOrDefault("security.protocol", "PLAINTEXT")
                        + ", is what the brokers speak there, and that the addresses they advertise can be reached.",
                "Start the cluster, or correct " + PREFIX + Connection.SERVERS + ".");
    }

    /** The test has said it. */
    static ConnectRemedies inTest() {
        String others =
                "What asks for more is reached with " + Settings.PREFIX + "run-on=external and " + PREFIX + "*.";
        return new ConnectRemedies(
                "Correct the bootstrap servers that the test gives: host:port each, separated by commas.",
                "Give the address of a listener that asks for no credentials. " + others,
                "See that the listener speaks PLAINTEXT, and that the addresses which the brokers advertise can be reached. "
                        + others,
                "Start the cluster before the test asks for it, or correct the bootstrap servers that the test gives.");
    }
}
