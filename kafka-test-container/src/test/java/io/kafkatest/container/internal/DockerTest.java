package io.kafkatest.container.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DockerTest {

    @Test
    void thatDoesNotAnswerIsToldWithWhereItWasLookedFor() {
        IllegalStateException ofTestcontainers = new IllegalStateException(
                "Could not find a valid Docker environment. Please see logs and check configuration");

        assertThat(Docker.failure(ofTestcontainers, "/var/run/docker.sock")).hasMessage("""
                A container was to be started.
                Docker does not answer. Tried: /var/run/docker.sock. Testcontainers says: Could not find a valid Docker environment. \
                Please see logs and check configuration
                See with "docker version" whether it runs and you may use it; Testcontainers logs what it met at each.""");
    }

    @Test
    void whoseReaperCannotBePulledIsNotSaidToBeAbsent() {
        IllegalStateException ofTestcontainers = new IllegalStateException(
                "Can't get Docker image: RemoteDockerImage(imageName=testcontainers/ryuk:0.14.0)");

        assertThat(Docker.failure(ofTestcontainers, "/var/run/docker.sock")).hasMessage("""
                A container was to be started.
                Testcontainers could not start its reaper: Can't get Docker image: RemoteDockerImage(imageName=testcontainers/ryuk:0.14.0)
                Let Docker pull that image, or name another with ryuk.container.image, or switch the reaper off with \
                TESTCONTAINERS_RYUK_DISABLED=true: the next run removes what one that is killed leaves.""");
    }
}
