package io.kafkatest.container.internal;

import com.github.dockerjava.api.DockerClient;
import io.kafkatest.KafkaTestException;
import java.util.Optional;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.utility.TestcontainersConfiguration;

/** The Docker that Testcontainers is configured for. */
final class Docker {

    private Docker() {}

    /** Where one was looked for, if there is no trace of any. */
    static Optional<String> absence() {
        return traces().absence();
    }

    private static Traces traces() {
        TestcontainersConfiguration properties = TestcontainersConfiguration.getInstance();
        return Traces.of(
                name -> Optional.ofNullable(System.getenv(name)),
                name -> Optional.ofNullable(properties.getUserProperty(name, null)),
                name -> Optional.ofNullable(System.getProperty(name)));
    }

    /**
     * A client for it.
     *
     * @throws KafkaTestException if it doesn't answer
     */
    static DockerClient client() {
        try {
            return DockerClientFactory.instance().client();
        } catch (RuntimeException e) {
            throw failure(e, traces().found());
        }
    }

    /** Testcontainers remembers what it has found, and tells the next who asks if it was nothing. */
    static void beginToLook() {
        Thread thread = new Thread(
                () -> {
                    try {
                        client();
                    } catch (KafkaTestException e) {
                        // whoever needs it is told
                    }
                },
                "kafka-test-docker");
        thread.setDaemon(true);
        thread.start();
    }

    /** Docker may well be there, if Testcontainers could ask it for its reaper. */
    static KafkaTestException failure(RuntimeException e, String tried) {
        String asked = "A container was to be started.";
        if (String.valueOf(e.getMessage()).contains("ryuk")) {
            return new KafkaTestException(
                    asked,
                    "Testcontainers could not start its reaper: " + e.getMessage(),
                    "Let Docker pull that image, or name another with ryuk.container.image, or switch the reaper off with"
                            + " TESTCONTAINERS_RYUK_DISABLED=true: the next run removes what one that is killed leaves.",
                    e);
        }
        return new KafkaTestException(
                asked,
                "Docker does not answer. Tried: " + tried + ". Testcontainers says: " + e.getMessage(),
                "See with \"docker version\" whether it runs and you may use it; Testcontainers logs what it met at each.",
                e);
    }
}
