package io.kafkatest.internal.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.kafkatest.spi.ContainerLife;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContainerMarksTest {

    private static final String OWNER =
            Objects.requireNonNull(ContainerMarks.ofThisJvm().labels().get(ContainerMarks.OWNER));

    private static String with(long pid, long started) {
        return OWNER.substring(0, OWNER.indexOf('/')) + "/" + pid + "/" + started;
    }

    private static long pid() {
        return ProcessHandle.current().pid();
    }

    private static long started() {
        return Long.parseLong(OWNER.substring(OWNER.lastIndexOf('/') + 1));
    }

    @Test
    void thisJvmLives() {
        assertThat(ContainerMarks.isOfTheDead(OWNER)).isFalse();
    }

    @Test
    void aClockThatWasSetKillsNobody() {
        assertThat(ContainerMarks.isOfTheDead(with(pid(), started() - 1_000))).isFalse();
        assertThat(ContainerMarks.isOfTheDead(with(pid(), started() + 1_000))).isFalse();
    }

    @Test
    void aProcessThatHasTheIdNowIsAnother() {
        assertThat(ContainerMarks.isOfTheDead(with(pid(), started() - 3_600_000)))
                .isTrue();
    }

    @Test
    void whoHasNoProcessIsDead() throws Exception {
        Process ended = new ProcessBuilder("true").start();
        ended.waitFor();

        assertThat(ContainerMarks.isOfTheDead(with(ended.pid(), started()))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "another machine/1/1", "1/1", "a/b/c"})
    void nothingIsKnownOfOthers(String owner) {
        assertThat(ContainerMarks.isOfTheDead(owner)).isFalse();
    }

    @Test
    void containersHaveTheirNetworkAndTheirNameBesideWhatAllHave() {
        ContainerMarks marks = ContainerMarks.kept(Map.of(ContainerMarks.KEY, "c0ffee"));

        assertThat(marks.life()).isEqualTo(ContainerLife.KEPT);
        assertThat(marks.of("net", "kafka-1"))
                .isEqualTo(Map.of(
                        "io.kafkatest.key", "c0ffee", "io.kafkatest.cluster", "net", "io.kafkatest.alias", "kafka-1"));
    }
}
