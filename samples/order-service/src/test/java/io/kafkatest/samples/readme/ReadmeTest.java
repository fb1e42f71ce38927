package io.kafkatest.samples.readme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.kafkatest.samples.orders.FailingExample;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;

/** What the README shows is what there is. */
class ReadmeTest {

    /** When events came differs in each run, and with it how wide that column is. */
    private static final Pattern TIME = Pattern.compile("(?:after|\\+[\\d.]+ m?s) +");

    @ParameterizedTest
    @MethodSource("java")
    void codeIsWhatASampleHas(Readme.Block block) {
        assertThat(block.file())
                .as("a comment before the block that says where it comes from")
                .isNotNull();
        assertThat(block.text()).isEqualTo(block.source());
    }

    static Iterable<Readme.Block> java() {
        return Readme.blocks("java");
    }

    @Test
    void aFailureIsWhatAFailingTestSays() {
        assertThat(Readme.blocks("text"))
                .singleElement()
                .extracting(block -> withoutTimes(block.text()))
                .isEqualTo(withoutTimes(failureOf(FailingExample.class)));
    }

    private static String withoutTimes(String message) {
        return TIME.matcher(message.strip()).replaceAll("");
    }

    private static String failureOf(Class<?> test) {
        return EngineTestKit.engine("junit-jupiter")
                .configurationParameter("kafka-test.attachment", "off") // its path is another one each time
                .selectors(selectClass(test))
                .execute()
                .testEvents()
                .failed()
                .stream()
                .map(event -> event.getRequiredPayload(TestExecutionResult.class))
                .map(result -> result.getThrowable().orElseThrow().getMessage())
                .findFirst()
                .orElseThrow();
    }
}
