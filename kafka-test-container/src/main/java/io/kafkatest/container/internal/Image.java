package io.kafkatest.container.internal;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.exception.NotFoundException;
import io.kafkatest.KafkaTestException;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.testcontainers.images.TimeLimitedLoggedPullImageResultCallback;
import org.testcontainers.utility.DockerImageName;
import org.testcontainers.utility.ImageNameSubstitutor;

/** An image that somebody has published, here or elsewhere. */
final class Image {

    private final DockerClient client;
    private final String asked;
    private final DockerImageName name;

    Image(DockerClient client, String asked) {
        this.client = client;
        this.asked = asked;
        this.name = ImageNameSubstitutor.instance().apply(DockerImageName.parse(asked));
    }

    /** As Docker has to be asked for it: the user's configuration may replace names. */
    String name() {
        return name.asCanonicalNameString();
    }

    boolean isHere() {
        try {
            client.inspectImageCmd(name()).exec();
            return true;
        } catch (NotFoundException e) {
            return false;
        }
    }

    /** Not left to Testcontainers, which tries for two minutes, whatever the reason. */
    void provide() {
        if (isHere()) {
            return;
        }
        try {
            LoggerFactory.getLogger(Image.class).info("Pulling the image {}", name());
            client.pullImageCmd(name.getUnversionedPart())
                    .withTag(name.getVersionPart())
                    .exec(new TimeLimitedLoggedPullImageResultCallback(LoggerFactory.getLogger(Image.class)))
                    .awaitCompletion();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw missing("the thread that waited for it was interrupted", e);
        } catch (DockerException e) {
            throw missing(String.valueOf(e.getMessage()).strip(), e);
        } catch (RuntimeException e) {
            throw missing(e.toString(), e);
        }
        if (!isHere()) {
            throw missing("the registry has sent something else", null);
        }
    }

    private KafkaTestException missing(String reason, @Nullable Throwable cause) {
        String replaced = asked.equals(name()) ? "" : ", which Testcontainers' configuration makes of " + asked;
        return new KafkaTestException(
                "A container of the image " + name() + replaced + " was asked for.",
                "The image is not here and could not be pulled: " + reason + ".",
                "Pull it yourself with \"docker pull " + name()
                        + "\", or name another with kafka-test.image. Where no image of"
                        + " Kafka can be had, kafka-test.base-image lets one be built from any with a Java runtime.",
                cause);
    }
}
