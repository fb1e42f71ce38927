package io.kafkatest.junit5.internal;

import io.kafkatest.KafkaTestException;
import io.kafkatest.spi.Settings;
import io.kafkatest.spi.WithoutDocker;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.opentest4j.TestAbortedException;

/** What becomes of a test that asks for what the way its cluster runs can't give: the settings say whether it fails. */
final class Unsupported {

    private final ExtensionContext context;

    Unsupported(ExtensionContext context) {
        this.context = context;
    }

    void orSkip(Runnable asking) {
        try {
            asking.run();
        } catch (KafkaTestException e) {
            if (isToSkip(e)) {
                throw skipped(e);
            }
            throw e;
        }
    }

    /** What JUnit is to be told that a test threw. */
    Throwable skippedOr(Throwable thrown) {
        return thrown instanceof KafkaTestException refused && isToSkip(refused) ? skipped(refused) : thrown;
    }

    private boolean isToSkip(KafkaTestException refused) {
        Settings settings = JUnitSettings.with(context::getConfigurationParameter);
        return refused.isWithoutDocker()
                ? settings.withoutDocker() == WithoutDocker.SKIP
                : refused.isUnsupported() && settings.skipsUnsupported();
    }

    private static TestAbortedException skipped(KafkaTestException refused) {
        return new TestAbortedException(refused.getMessage(), refused);
    }
}
