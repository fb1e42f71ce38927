package io.kafkatest.junit5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

/** A run of fixture classes by JUnit Jupiter, and what came of it. */
final class JupiterRun {

    private final EngineExecutionResults results;

    private JupiterRun(EngineExecutionResults results) {
        this.results = results;
    }

    static JupiterRun of(Class<?>... fixtures) {
        return with(Map.of(), fixtures);
    }

    /** Classes and methods at the same time, as far as nothing forbids it. */
    static JupiterRun inParallel(Class<?>... fixtures) {
        return with(
                Map.of(
                        "junit.jupiter.execution.parallel.enabled",
                        "true",
                        "junit.jupiter.execution.parallel.mode.default",
                        "concurrent",
                        "junit.jupiter.execution.parallel.mode.classes.default",
                        "concurrent",
                        "junit.jupiter.execution.parallel.config.strategy",
                        "fixed",
                        "junit.jupiter.execution.parallel.config.fixed.parallelism",
                        "4"),
                fixtures);
    }

    /** Nothing is attached to a test that fails on purpose, unless the parameters say so. */
    static JupiterRun with(Map<String, String> parameters, Class<?>... fixtures) {
        DiscoverySelector[] selectors =
                Arrays.stream(fixtures).map(fixture -> selectClass(fixture)).toArray(DiscoverySelector[]::new);
        return new JupiterRun(EngineTestKit.engine("junit-jupiter")
                .configurationParameter("kafka-test.attachment", "off")
                .configurationParameters(parameters)
                .selectors(selectors)
                .execute());
    }

    /** That many tests ran, and everything went well. */
    JupiterRun succeeds(int tests) {
        assertThat(failures()).isEmpty();
        assertThat(results.testEvents().succeeded().count()).isEqualTo(tests);
        return this;
    }

    /** What tests and containers failed with. */
    List<Throwable> failures() {
        return results.allEvents()
                .finished()
                .map(event -> event.getRequiredPayload(TestExecutionResult.class))
                .flatMap(result -> result.getThrowable().stream())
                .toList();
    }

    /** The whole message of the only failure, without what JUnit says around it. */
    String failure() {
        assertThat(failures()).hasSize(1);
        Throwable failure = failures().get(0);
        Throwable cause = failure.getCause();
        return String.valueOf(
                failure instanceof ParameterResolutionException && cause != null
                        ? cause.getMessage()
                        : failure.getMessage());
    }

    EngineExecutionResults results() {
        return results;
    }
}
