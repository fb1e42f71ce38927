package io.kafkatest.internal.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JarIndexTest {

    private static final String SHA256 = "0163f1eea7894350060624d315234d40c508ab251ba121714e234503045faadd";

    @Test
    void isReadAsItIsWritten() {
        JarIndex index = new JarIndex(
                "3.6.1", List.of(new IndexedJar(SHA256, 3, "b.jar"), new IndexedJar(SHA256, 4, "folder/a.jar")));

        assertThat(JarIndex.parse(index.lines())).isEqualTo(index);
    }

    @Test
    void refusesToBeginWithoutAVersion() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JarIndex.parse(List.of(SHA256 + " 3 a.jar")))
                .withMessage("an index begins with a version");
    }

    @Test
    void refusesToBeEmpty() {
        assertThatIllegalArgumentException().isThrownBy(() -> JarIndex.parse(List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", SHA256, SHA256 + " 3", "abc 3 a.jar", SHA256 + " x a.jar", SHA256 + " 3 a"})
    void refusesALineThatIsCutOff(String line) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JarIndex.parse(List.of("version 3.6.1", line)))
                .withMessage("not a line of an index: " + line);
    }

    @Test
    void namesJarsInTheCacheByTheirContent() {
        assertThat(new IndexedJar(SHA256, 3, "distribution/kafka-clients-3.6.1.jar").cachedName())
                .isEqualTo("kafka-clients-3.6.1-0163f1eea789.jar");
    }
}
