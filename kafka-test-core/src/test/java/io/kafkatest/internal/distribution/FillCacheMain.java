package io.kafkatest.internal.distribution;

import io.kafkatest.spi.Settings;
import java.nio.file.Files;
import java.nio.file.Path;

/** Fills the cache when told to, and fails if a jar is not there then. */
final class FillCacheMain {

    private FillCacheMain() {}

    public static void main(String[] arguments) throws Exception {
        DistributionCache cache = DistributionCache.of(Settings.ofThisJvm());
        System.out.println("ready");
        System.in.read();
        for (Path jar : cache.defaultDistribution().jars()) {
            if (!Files.isRegularFile(jar)) {
                throw new AssertionError(jar);
            }
        }
    }
}
