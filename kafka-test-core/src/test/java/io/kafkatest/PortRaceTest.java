package io.kafkatest;

import static org.assertj.core.api.Assertions.assertThat;

import io.kafkatest.testing.ForkedJvm;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PortRaceTest {

    private static final int JVMS = 4;
    private static final int CLUSTERS_EACH = 50;

    @Test
    void isNoneBetweenJvmsThatStartAndCloseClustersAllTheTime() {
        List<ForkedJvm> jvms = IntStream.range(0, JVMS)
                .mapToObj(number -> ForkedJvm.of(PortRaceMain.class).start(CLUSTERS_EACH))
                .toList();

        assertThat(jvms.stream().map(ForkedJvm::end).toList())
                .allSatisfy(end -> assertThat(end.status()).as(end.toString()).isZero());
        jvms.forEach(ForkedJvm::close);
    }
}
