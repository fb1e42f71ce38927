package io.kafkatest.container.internal;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.NotFoundException;
import io.kafkatest.KafkaTestException;
import io.kafkatest.spi.ImageRecipe;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.LoggerFactory;
import org.testcontainers.images.builder.ImageFromDockerfile;

/** An image that is made here, once for all. */
final class ImageBuild {

    /** Clusters that start beside each other would build the same image beside each other. */
    private static final Map<String, Object> LOCKS = new ConcurrentHashMap<>();

    private final DockerClient client;
    private final ImageRecipe recipe;

    ImageBuild(DockerClient client, ImageRecipe recipe) {
        this.client = client;
        this.recipe = recipe;
    }

    /** Its name, once it is there. */
    String result() {
        synchronized (LOCKS.computeIfAbsent(recipe.name(), any -> new Object())) {
            if (!isHere()) {
                build();
            }
        }
        return recipe.name();
    }

    private boolean isHere() {
        try {
            client.inspectImageCmd(recipe.name()).exec();
            return true;
        } catch (NotFoundException e) {
            return false;
        }
    }

    private void build() {
        Image base = new Image(client, recipe.base());
        base.provide();
        LoggerFactory.getLogger(ImageBuild.class).info("Building the image {} from {}", recipe.name(), base.name());
        ImageFromDockerfile image = new ImageFromDockerfile(recipe.name(), false)
                .withFileFromString("Dockerfile", "FROM " + base.name() + "\n" + recipe.steps());
        recipe.files().forEach(image::withFileFromPath);
        recipe.texts().forEach(image::withFileFromString);
        try {
            image.get();
        } catch (RuntimeException e) {
            throw failure(base, e);
        }
    }

    private KafkaTestException failure(Image base, RuntimeException e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return new KafkaTestException(
                "An image with Kafka was to be built from " + base.name() + ".",
                "Docker could not build it: " + root.getMessage(),
                "See that the base image has Java 17 or newer, with java on its PATH; kafka-test.base-image names another.",
                e);
    }
}
