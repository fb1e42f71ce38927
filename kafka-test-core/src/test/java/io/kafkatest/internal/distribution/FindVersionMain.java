package io.kafkatest.internal.distribution;

import io.kafkatest.ClusterSpec;
import io.kafkatest.spi.Settings;
import java.nio.file.Files;
import java.nio.file.Path;

/** Finds a version, or the default one, when told to, and fails if a jar is not there then. */
final class FindVersionMain {

    private FindVersionMain() {}

    public static void main(String[] arguments) throws Exception {
        Distributions distributions = Distributions.of(Settings.ofThisJvm());
        ClusterSpec spec =
                ClusterSpec.builder().version(String.join("", arguments)).build();
        System.out.println("ready");
        System.in.read();
        for (Path jar : distributions.find(spec).jars()) {
            if (!Files.isRegularFile(jar)) {
                throw new AssertionError(jar);
            }
        }
    }
}
