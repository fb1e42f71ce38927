package io.kafkatest.spi;

import java.nio.file.Path;
import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * What an image is to be made of.
 *
 * <pre>{@code
 * new ImageRecipe("localhost/kafka-test/kafka:3.6.1-1c0ffee", "eclipse-temurin:17-jre", "USER 1000\n", Map.of(), Map.of())
 * }</pre>
 *
 * @param name its name, which changes with all that it is made of
 * @param base the image that it begins with
 * @param steps what follows {@code FROM} in its Dockerfile
 * @param files where each file is to be found in the build
 * @param texts files that are not on this machine, with what is in them
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record ImageRecipe(String name, String base, String steps, Map<String, Path> files, Map<String, String> texts) {

    /**
     * Copies what it is given.
     *
     * @param name its name, which changes with all that it is made of
     * @param base the image that it begins with
     * @param steps what follows {@code FROM} in its Dockerfile
     * @param files where each file is to be found in the build
     * @param texts files that are not on this machine, with what is in them
     */
    public ImageRecipe {
        files = Map.copyOf(files);
        texts = Map.copyOf(texts);
    }
}
