package io.kafkatest.container.internal;

import com.github.dockerjava.api.DockerClient;
import io.kafkatest.KafkaTestException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.utility.TestcontainersConfiguration;

/** The Docker that Testcontainers is configured for. */
final class Docker {

    private Docker() {}

    /** Where one was looked for, if there is no trace of any. */
    static Optional<String> absence() {
        List<String> configured = configured();
        List<Path> sockets = sockets();
        if (!configured.isEmpty() || isWindows() || sockets.stream().anyMatch(Files::exists)) {
            return Optional.empty();
        }
        return Optional.of("DOCKER_HOST is not set, ~/.testcontainers.properties names none, and there is no socket at "
                + sockets.stream().map(Path::toString).collect(Collectors.joining(", ")));
    }

    /** What says where it is. */
    private static List<String> configured() {
        List<String> configured = new ArrayList<>();
        String environment = System.getenv("DOCKER_HOST");
        if (environment != null) {
            configured.add("DOCKER_HOST=" + environment);
        }
        TestcontainersConfiguration properties = TestcontainersConfiguration.getInstance();
        for (String name : List.of("docker.host", "tc.host", "docker.client.strategy")) {
            String value = properties.getUserProperty(name, null);
            if (value != null) {
                configured.add(name + "=" + value + " in ~/.testcontainers.properties");
            }
        }
        return configured;
    }

    private static List<Path> sockets() {
        String home = System.getProperty("user.home");
        return Stream.concat(
                        Stream.of(
                                Path.of("/var/run/docker.sock"),
                                Path.of(home, ".docker", "run", "docker.sock"),
                                Path.of(home, ".docker", "desktop", "docker.sock"),
                                Path.of(home, ".rd", "docker.sock")),
                        Stream.ofNullable(System.getenv("XDG_RUNTIME_DIR"))
                                .map(folder -> Path.of(folder, "docker.sock")))
                .toList();
    }

    private static boolean isWindows() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
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
            throw new KafkaTestException(
                    "A container was to be started.",
                    "Docker does not answer. Tried: " + tried() + ". " + reason(e),
                    "See with \"docker version\" whether it runs and you may use it; Testcontainers logs what it met at each.",
                    e);
        }
    }

    private static String tried() {
        List<String> tried = new ArrayList<>(configured());
        sockets().stream().filter(Files::exists).map(Path::toString).forEach(tried::add);
        return String.join(", ", tried);
    }

    private static String reason(RuntimeException e) {
        return "Testcontainers says: " + e.getMessage();
    }
}
