package io.kafkatest.junit5;

import static org.assertj.core.api.Assertions.assertThat;

import io.kafkatest.KafkaCluster;
import io.kafkatest.RunOn;
import io.kafkatest.spi.ContainerEngine;
import java.io.File;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.TestExecutionResult;

/** What JUnit makes of a class that asks for containers where no Docker is set up, or where one doesn't work. */
class WithoutDockerTest {

    @TempDir
    private Path folder;

    /** Runs the fixture in a class loader of its own that finds this engine before any other. */
    private String outcome(Class<? extends ContainerEngine> engine, String setting) throws Exception {
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        Files.writeString(services.resolve(ContainerEngine.class.getName()), engine.getName());
        List<URL> path = new ArrayList<>(List.of(folder.toUri().toURL()));
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            path.add(Path.of(entry).toUri().toURL());
        }
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        // never closed: what a cluster does when the JVM ends needs classes of it
        ClassLoader loader = new URLClassLoader(path.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
        try {
            Thread.currentThread().setContextClassLoader(loader);
            Method run = Class.forName(WithoutDockerTest.class.getName(), true, loader)
                    .getDeclaredMethod("run", String.class);
            run.setAccessible(true); // another loader's package is another package
            return String.valueOf(run.invoke(null, setting));
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    /** Called in that class loader. */
    static String run(String setting) {
        JupiterRun run = JupiterRun.with(Map.of("kafka-test.without-docker", setting), OnContainers.class);
        return run.results()
                .allEvents()
                .finished()
                .map(event -> event.getRequiredPayload(TestExecutionResult.class))
                .filter(result -> result.getThrowable().isPresent())
                .map(result -> result.getStatus() + ": "
                        + Objects.requireNonNull(result.getThrowable().get().getMessage())
                                .lines()
                                .skip(1)
                                .findFirst()
                                .orElseThrow())
                .findFirst()
                .orElse("SUCCESSFUL");
    }

    @KafkaTest(runOn = RunOn.CONTAINER, version = "3.9.2")
    static class OnContainers {

        @Test
        void test(KafkaCluster kafka) {
            assertThat(kafka.spec().runOn()).isEqualTo(RunOn.IN_PROCESS);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "fail,FAILED: There is no Docker here: there is no socket.",
        "skip,ABORTED: There is no Docker here: there is no socket.",
        "in-process,SUCCESSFUL"
    })
    void what_becomes_of_it_is_for_the_user_to_say(String setting, String expected) throws Exception {
        assertThat(outcome(EngineWithoutDocker.Absent.class, setting)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fail", "skip", "in-process"})
    void a_docker_that_does_not_work_fails_it_in_any_case(String setting) throws Exception {
        assertThat(outcome(EngineWithoutDocker.Broken.class, setting)).isEqualTo("FAILED: Docker does not answer.");
    }
}
