package io.kafkatest.container.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What shows that a Docker is set up on this machine, whether it works or not.
 *
 * @param configured what the user says of where it is
 * @param sockets where it listens if nobody says anything
 */
record Traces(List<String> configured, List<Path> sockets) {

    /** What Testcontainers itself writes into the user's file as soon as it has found any Docker. */
    private static final String FOUND_BEFORE = "org.testcontainers.dockerclient.";

    /**
     * Where Testcontainers looks.
     *
     * @param environment the variables of this process
     * @param properties the user's properties of Testcontainers
     * @param system the system properties
     */
    static Traces of(
            Function<String, Optional<String>> environment,
            Function<String, Optional<String>> properties,
            Function<String, Optional<String>> system) {
        List<String> configured = new ArrayList<>();
        environment.apply("DOCKER_HOST").ifPresent(host -> configured.add("DOCKER_HOST=" + host));
        Stream.of("docker.host", "tc.host", "docker.client.strategy")
                .flatMap(name -> properties.apply(name).map(value -> setting(name, value)).stream())
                .filter(setting -> !setting.startsWith(setting("docker.client.strategy", FOUND_BEFORE)))
                .map(setting -> setting + " in ~/.testcontainers.properties")
                .forEach(configured::add);
        return new Traces(configured, sockets(environment, system));
    }

    private static String setting(String name, String value) {
        return name + "=" + value;
    }

    private static List<Path> sockets(
            Function<String, Optional<String>> environment, Function<String, Optional<String>> system) {
        if (system.apply("os.name").orElse("").startsWith("Windows")) {
            return List.of(Path.of("//./pipe/docker_engine"));
        }
        Path home = Path.of(system.apply("user.home").orElse(""));
        List<Path> sockets = new ArrayList<>();
        sockets.add(Path.of("/var/run/docker.sock"));
        environment
                .apply("XDG_RUNTIME_DIR")
                .map(folder -> Path.of(folder, "docker.sock"))
                .ifPresent(sockets::add);
        sockets.add(home.resolve(".docker/run/docker.sock"));
        sockets.add(home.resolve(".docker/desktop/docker.sock"));
        return sockets;
    }

    /** Where one was looked for, if there is no trace of any. */
    Optional<String> absence() {
        if (!configured.isEmpty() || sockets.stream().anyMatch(Files::exists)) {
            return Optional.empty();
        }
        return Optional.of("DOCKER_HOST is not set, ~/.testcontainers.properties names none, and there is no socket at "
                + sockets.stream().map(Path::toString).collect(Collectors.joining(", ")));
    }

    /** What there is, as a part of a sentence. */
    String found() {
        return Stream.concat(
                        configured.stream(),
                        sockets.stream().filter(Files::exists).map(Path::toString))
                .collect(Collectors.joining(", "));
    }
}
