package io.kafkatest.internal.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CachedJarTest {

    private static final byte[] CONTENT = "jar".getBytes(StandardCharsets.UTF_8);
    private static final String SHA256 = "0163f1eea7894350060624d315234d40c508ab251ba121714e234503045faadd";

    @TempDir
    private Path folder;

    private CachedJar jar;

    @BeforeEach
    void createJar() {
        jar = new CachedJar(folder.resolve("a.jar"), CONTENT.length, SHA256);
    }

    private void fill() throws IOException {
        jar.fill("the source", () -> new ByteArrayInputStream(CONTENT));
    }

    @Test
    void isNotIntactBeforeItIsFilled() throws IOException {
        assertThat(jar.isIntact()).isFalse();
    }

    @Test
    void isIntactOnceItIsFilled() throws IOException {
        fill();

        assertThat(jar.isIntact()).isTrue();
    }

    @Test
    void hasTheContentItIsFilledWith() throws IOException {
        fill();

        assertThat(jar.path()).hasBinaryContent(CONTENT);
    }

    @Test
    void isNotIntactOnceItIsTruncated() throws IOException {
        fill();
        Files.write(jar.path(), new byte[] {1});

        assertThat(jar.isIntact()).isFalse();
    }

    @Test
    void isNotIntactOnceOtherBytesOfTheSameSizeAreWritten() throws IOException {
        fill();
        Files.write(jar.path(), new byte[CONTENT.length]);

        assertThat(jar.isIntact()).isFalse();
    }

    @Test
    void isIntactWhenItWasCopiedAndHasATimeOfItsOwn() throws IOException {
        Files.write(jar.path(), CONTENT);

        assertThat(jar.isIntact()).isTrue();
    }

    @Test
    void isVerifiedOnlyOnce() throws IOException {
        Files.write(jar.path(), CONTENT);

        jar.isIntact();

        assertThat(Files.getLastModifiedTime(jar.path())).isEqualTo(CachedJar.VERIFIED);
    }

    @Test
    void isNotIntactWhenAFolderHasItsName() throws IOException {
        Files.createDirectory(jar.path());

        assertThat(jar.isIntact()).isFalse();
    }

    @Test
    void refusesContentOfAnotherChecksum() {
        assertThatThrownBy(() -> jar.fill("the source", () -> new ByteArrayInputStream(new byte[] {1, 2, 3})))
                .isInstanceOf(IOException.class)
                .hasMessage("the checksum of a.jar should be " + SHA256
                        + " but is 039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81;"
                        + " the source is damaged");
    }

    @Test
    void leavesNothingOfContentThatItRefuses() {
        assertThatThrownBy(() -> jar.fill("the source", () -> new ByteArrayInputStream(new byte[] {1, 2, 3})))
                .isInstanceOf(IOException.class);

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void replacesWhatIsBroken() throws IOException {
        Files.write(jar.path(), new byte[] {1});

        fill();

        assertThat(jar.isIntact()).isTrue();
    }
}
