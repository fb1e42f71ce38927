package io.kafkatest.internal.distribution;

import io.kafkatest.KafkaTestException;
import io.kafkatest.spi.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Says that the cache folder can't be used. */
final class CacheFailure {

    private CacheFailure() {}

    static KafkaTestException of(Path folder, IOException cause) {
        return new KafkaTestException(
                "Kafka's jars were to be put into the cache folder " + folder + ".",
                "That failed: " + reason(folder, cause) + ".",
                "Make the folder writable and free 100 MB there, or name another one with the system property "
                        + Settings.PREFIX + "cache-dir or the environment variable KAFKA_TEST_CACHE_DIR.",
                cause);
    }

    private static String reason(Path folder, IOException cause) {
        Path existing = folder;
        while (existing != null && !Files.exists(existing)) {
            existing = existing.getParent();
        }
        if (existing != null && !Files.isDirectory(existing)) {
            return existing + " is not a folder";
        }
        if (existing != null && !Files.isWritable(existing)) {
            return existing + " is not writable";
        }
        return cause.toString();
    }
}
