package io.kafkatest.junit5;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Who uses the cluster of a test class.
 *
 * <pre>{@code
 * @KafkaTest(cluster = ClusterUse.OWN)
 * class BrokerFailureTest {}
 * }</pre>
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public enum ClusterUse {

    /**
     * All classes of the JVM that ask for an equal cluster use the same one: it starts once. Topics keep them apart:
     * classes that run at the same time and name the same topic get different clusters.
     */
    SHARED,

    /** The class has a cluster of its own, from its first test to its last, and may break it. Refused on a cluster that runs already. */
    OWN
}
