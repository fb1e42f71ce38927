package io.kafkatest.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class ToolThreadsTest {

    private static final Logger LOGGER = LoggerFactory.getLogger("kafka.Tool");

    private static final String TIME = "\\[\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d,\\d{3}] ";

    private static String printed(Runnable tool) throws InterruptedException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Thread thread = new Thread(new ToolThreads(new PrintStream(out, true, StandardCharsets.UTF_8)), tool);
        thread.start();
        thread.join();
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void printWarningsAsKafkasScriptsHaveIt() throws Exception {
        assertThat(printed(() -> LOGGER.warn("{} of {}", 1, 2))).matches(TIME + "WARN 1 of 2 \\(kafka\\.Tool\\)\\R");
    }

    @Test
    void printErrorsWithWhatWasThrown() throws Exception {
        assertThat(printed(() -> LOGGER.error("failed", new IllegalStateException("why"))))
                .matches("(?s)" + TIME
                        + "ERROR failed \\(kafka\\.Tool\\)\\Rjava\\.lang\\.IllegalStateException: why\\R\tat .*");
    }

    @Test
    void printNothingOfLessWeight() throws Exception {
        assertThat(printed(() -> {
                    LOGGER.info("started");
                    LOGGER.debug("details");
                }))
                .isEmpty();
    }

    @Test
    void printWhatThreadsLogThatTheToolStarts() throws Exception {
        assertThat(printed(() -> {
                    Thread thread = new Thread(() -> LOGGER.warn("from elsewhere"));
                    thread.start();
                    try {
                        thread.join();
                    } catch (InterruptedException e) {
                        throw new AssertionError(e);
                    }
                }))
                .contains("WARN from elsewhere");
    }
}
