package io.kafkatest.internal.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.kafkatest.testing.ForkedJvm;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What users see who have excluded a module that is there at run time. */
class MissingModuleTest {

    @TempDir
    private Path cache;

    private String errorWithout(String module) {
        try (ForkedJvm jvm = ForkedJvm.of(FindVersionMain.class)
                .option("-Dkafka-test.cache-dir=" + cache)
                .withoutOnClassPath(module)
                .start("9.1.0")) {
            jvm.goOn();
            return jvm.end().err();
        }
    }

    @Test
    void brokerIsToldWithItsName() {
        assertThat(errorWithout("kafka-test-broker")).contains("""
                        A broker was asked for.
                        What is needed for that is not on the class path: kafka-test-broker is missing.
                        Add the dependency io.kafkatest:kafka-test-broker, in the version of kafka-test-core, \
                        or remove the exclusion that keeps it away.""");
    }

    @Test
    void resolverIsToldWithItsName() {
        assertThat(errorWithout("kafka-test-resolver")).contains("""
                        Kafka 9.1.0 was asked for.
                        What is needed for that is not on the class path: kafka-test-resolver is missing.
                        Add the dependency io.kafkatest:kafka-test-resolver, in the version of kafka-test-core, \
                        or remove the exclusion that keeps it away.""");
    }
}
