package io.kafkatest.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class NodeThreadsTest {

    private static final Logger LOGGER = LoggerFactory.getLogger("kafka.Server");

    private static final ClassLoader LOADER = new URLClassLoader(new URL[0]);

    private final List<LogRecord> events = new CopyOnWriteArrayList<>();
    private final NodeThreads threads = new NodeThreads("node", Level.WARNING, events::add, LOADER);

    @AfterEach
    void beNotInterrupted() {
        Thread.interrupted();
    }

    @Test
    void areThoseOfTheNodeWhileAStepRuns() {
        assertThat(threads.call(LoggingThreads::current)).isSameAs(threads);
    }

    @Test
    void areNoneOutsideOfAnyNode() {
        assertThat(LoggingThreads.current()).isNull();
    }

    @Test
    void areInheritedByThreadsThatAStepStarts() throws Exception {
        LoggingThreads[] found = new LoggingThreads[1];

        threads.call(() -> {
            Thread thread = new Thread(() -> found[0] = LoggingThreads.current());
            thread.start();
            thread.join();
            return null;
        });

        assertThat(found[0]).isSameAs(threads);
    }

    @Test
    void haveTheClassLoaderOfTheNodesPluginsAsContext() {
        assertThat(threads.call(() -> Thread.currentThread().getContextClassLoader()))
                .isSameAs(LOADER);
    }

    @Test
    void handOverWhatIsLogged() {
        threads.call(() -> {
            LOGGER.warn("{} of {}", 1, 2);
            return null;
        });

        assertThat(events).singleElement().satisfies(event -> {
            assertThat(event.getLevel()).isEqualTo(Level.WARNING);
            assertThat(event.getLoggerName()).isEqualTo("kafka.Server");
            assertThat(event.getMessage()).isEqualTo("1 of 2");
        });
    }

    @Test
    void handOverWhatWasThrown() {
        IllegalStateException thrown = new IllegalStateException();

        threads.call(() -> {
            LOGGER.error("failed with {}", "this", thrown);
            return null;
        });

        assertThat(events).singleElement().satisfies(event -> {
            assertThat(event.getMessage()).isEqualTo("failed with this");
            assertThat(event.getThrown()).isSameAs(thrown);
        });
    }

    @Test
    void handOverNothingBelowTheirLevel() {
        threads.call(() -> {
            LOGGER.info("all is well");
            return null;
        });

        assertThat(events).isEmpty();
    }

    @Test
    void handOverWhatNobodyCaught() throws Exception {
        threads.call(() -> {
            Thread thread = new Thread(() -> {
                throw new IllegalStateException("not caught");
            });
            thread.setName("worker");
            thread.start();
            thread.join();
            return null;
        });

        assertThat(events).singleElement().satisfies(event -> {
            assertThat(event.getLevel()).isEqualTo(Level.SEVERE);
            assertThat(event.getMessage()).isEqualTo("Uncaught exception in thread worker");
            assertThat(event.getThrown()).hasMessage("not caught");
        });
    }

    @Test
    void letAStepRefuseItsArguments() {
        assertThatThrownBy(() -> threads.call(() -> {
                    throw new IllegalArgumentException("no");
                }))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no");
    }

    @Test
    void wrapWhatElseAStepThrows() {
        assertThatThrownBy(() -> threads.call(() -> {
                    throw new IOException("disk");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("java.io.IOException: disk")
                .hasCauseInstanceOf(IOException.class);
    }

    @Test
    void finishAStepWhoseCallerIsInterrupted() {
        Thread.currentThread().interrupt();

        assertThat(threads.call(() -> "done")).isEqualTo("done");
    }

    @Test
    void leaveACallerInterruptedThatWas() {
        Thread.currentThread().interrupt();

        threads.call(() -> "done");

        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void haveEndedWhenAStepIsOver() {
        threads.call(() -> "done");

        assertThat(threads.activeCount()).isZero();
    }
}
