package io.kafkatest.spi;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * What becomes of a test that asks for containers where no Docker is set up. A Docker that is set up and doesn't work fails the
 * test in any case.
 *
 * <pre>{@code
 * Settings.ofThisJvm().withoutDocker() == WithoutDocker.SKIP      // kafka-test.without-docker=skip
 * }</pre>
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public enum WithoutDocker {

    /** It fails, which is the default. */
    FAIL,

    /** JUnit skips it, with the reason. */
    SKIP,

    /** Its cluster runs in the JVM of the test instead. */
    IN_PROCESS
}
