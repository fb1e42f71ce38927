package io.kafkatest.container.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TracesTest {

    private static Function<String, Optional<String>> of(Map<String, String> values) {
        return name -> Optional.ofNullable(values.get(name));
    }

    private static Traces traces(Map<String, String> environment, Map<String, String> properties) {
        return Traces.of(of(environment), of(properties), of(Map.of("os.name", "Linux", "user.home", "/home/ann")));
    }

    @Test
    void aMachineWithNoneSaysWhereItWasLookedFor(@TempDir Path folder) {
        Traces none = new Traces(List.of(), List.of(folder.resolve("docker.sock"), folder.resolve("desktop.sock")));

        assertThat(none.absence())
                .contains("DOCKER_HOST is not set, ~/.testcontainers.properties names none, and there is no socket at "
                        + folder.resolve("docker.sock") + ", " + folder.resolve("desktop.sock"));
    }

    @Test
    void socketsAreWhereTestcontainersLooksForThem() {
        assertThat(traces(Map.of("XDG_RUNTIME_DIR", "/run/user/1000"), Map.of()).sockets())
                .containsExactly(
                        Path.of("/var/run/docker.sock"),
                        Path.of("/run/user/1000/docker.sock"),
                        Path.of("/home/ann/.docker/run/docker.sock"),
                        Path.of("/home/ann/.docker/desktop/docker.sock"));
    }

    @Test
    void aSocketIsATraceWhetherAnybodyListensOrNot(@TempDir Path folder) throws IOException {
        Path socket = Files.createFile(folder.resolve("docker.sock"));
        Traces traces = new Traces(List.of(), List.of(socket, folder.resolve("other.sock")));

        assertThat(traces.absence()).isEmpty();
        assertThat(traces.found()).isEqualTo(socket.toString());
    }

    @Test
    void aHostIsATraceWhetherAnybodyListensOrNot() {
        Traces traces = traces(Map.of("DOCKER_HOST", "tcp://docker.acme:2375"), Map.of());

        assertThat(traces.absence()).isEmpty();
        assertThat(traces.found()).startsWith("DOCKER_HOST=tcp://docker.acme:2375");
    }

    @ParameterizedTest
    @CsvSource({
        "docker.host,tcp://docker.acme:2375",
        "tc.host,tcp://127.0.0.1:41437",
        "docker.client.strategy,com.acme.OurStrategy"
    })
    void whatTheUsersFileNamesIsATrace(String name, String value) {
        Traces traces = traces(Map.of(), Map.of(name, value));

        assertThat(traces.configured()).containsExactly(name + "=" + value + " in ~/.testcontainers.properties");
        assertThat(traces.absence()).isEmpty();
    }

    @Test
    void whatTestcontainersHasWrittenThereItselfIsNone() {
        Traces traces = traces(
                Map.of(),
                Map.of("docker.client.strategy", "org.testcontainers.dockerclient.UnixSocketClientProviderStrategy"));

        assertThat(traces.configured()).isEmpty();
    }
}
