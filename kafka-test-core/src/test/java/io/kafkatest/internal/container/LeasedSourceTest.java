package io.kafkatest.internal.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.kafkatest.testing.ForkedJvm;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Containers that one JVM has at a time. */
class LeasedSourceTest {

    @TempDir
    Path folder;

    private static ContainerSource containers() {
        return new KeptContainers(new FakeEngine(), "net-1", List.of());
    }

    @Test
    void areTakenByAnotherJvmOnlyOnceThisOneHasEndedThem() {
        LeasedSource taken = LeasedSource.take(containers(), folder).orElseThrow();
        assertThat(otherJvmTakes(taken.file())).isFalse();

        taken.end();

        assertThat(otherJvmTakes(taken.file())).isTrue();
    }

    @Test
    void stayThoseOfThisJvmThoughItAsksForThemAgain() {
        LeasedSource taken = LeasedSource.take(containers(), folder).orElseThrow();

        assertThat(LeasedSource.take(containers(), folder)).isEmpty();

        assertThat(otherJvmTakes(taken.file())).isFalse();
        taken.end();
        LeasedSource again = LeasedSource.take(containers(), folder).orElseThrow();
        again.remove();
        assertThat(again.file()).doesNotExist();
    }

    private static boolean otherJvmTakes(Path file) {
        try (ForkedJvm other = ForkedJvm.of(Taking.class).start(file.toString())) {
            return Boolean.parseBoolean(other.readLine());
        }
    }

    static final class Taking {

        public static void main(String[] arguments) throws IOException {
            try (FileChannel channel = FileChannel.open(Path.of(arguments[0]), StandardOpenOption.WRITE)) {
                System.out.println(channel.tryLock() != null);
            }
        }
    }
}
