package io.kafkatest.spi;

import static org.assertj.core.api.Assertions.assertThat;

import io.kafkatest.testing.ForkedJvm;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A cluster that is kept for the next holder, in a JVM that ends. */
class IdleClusterTest {

    private static Path data;
    private static ForkedJvm.End end;

    @BeforeAll
    static void run() {
        try (ForkedJvm jvm = ForkedJvm.of(IdleClusterMain.class).start()) {
            data = Path.of(jvm.readLine());
            end = jvm.end();
        }
    }

    @Test
    void letsTheJvmEnd() {
        assertThat(end.status()).as(end.toString()).isZero();
    }

    @Test
    void isNotWaitedForUntilItsTimeIsOut() {
        long[] times = end.out().lines().mapToLong(Long::parseLong).toArray();

        assertThat(times[1] - times[0]).isLessThan(29_000_000_000L);
    }

    @Test
    void leavesNoDataFolder() {
        assertThat(data.getParent()).doesNotExist();
    }
}
