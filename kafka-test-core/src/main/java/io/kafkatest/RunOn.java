package io.kafkatest;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Where the nodes of a cluster run.
 *
 * <pre>{@code
 * ClusterSpec.builder().runOn(RunOn.PROCESS).build()
 * }</pre>
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public enum RunOn {

    /**
     * {@link #CONTAINER} if the test names an image, otherwise what the setting {@code kafka-test.run-on} says, or else
     * {@link #PROCESS} with {@code kafka-test.keep-alive} and {@link #IN_PROCESS} without.
     */
    DEFAULT,

    /** In the JVM of the test, in a class loader of their own. */
    IN_PROCESS,

    /** Each in a JVM of its own, which ends with that of the test, however that ends. */
    PROCESS,

    /**
     * Each in a container, through Testcontainers: needs {@code io.kafkatest:kafka-test-container} on the class path, and a
     * Docker engine. Of {@code apache/kafka:<version>}, of the image that the spec names, or, where there is none for that
     * version and mode, of one that is built from an image with a Java runtime.
     */
    CONTAINER,

    /**
     * On a cluster that runs already and that others may use, named by the settings that begin with
     * {@code kafka-test.external}. What a test makes there has names that begin with a prefix of the run
     * ({@link KafkaCluster#nameFor(String)}), and is deleted in the end. What such a cluster can't give, such as a version or a
     * broker setting, is refused with a {@link KafkaTestException} that {@link KafkaTestException#isUnsupported()}.
     */
    EXTERNAL
}
