package io.kafkatest.container.internal;

import com.github.dockerjava.api.exception.DockerException;
import io.kafkatest.KafkaTestException;
import java.util.function.Supplier;

/**
 * What somebody wants of Docker, which may refuse it.
 *
 * @param asked what was asked for, a sentence
 * @param remedy how to go on if Docker refuses, a sentence
 */
record DockerRequest(String asked, String remedy) {

    /** That something happens to a container that there was. */
    static DockerRequest forContainer(String asked) {
        return new DockerRequest(asked, "See with \"docker ps -a\" what has become of it.");
    }

    /**
     * Docker's answer.
     *
     * @throws KafkaTestException if Docker refuses
     */
    <T> T answer(Supplier<T> question) {
        try {
            return question.get();
        } catch (DockerException e) {
            throw refusal(e);
        }
    }

    /**
     * Has Docker do it.
     *
     * @param command deals itself with refusals that are none
     * @throws KafkaTestException if Docker refuses
     */
    void run(Runnable command) {
        try {
            command.run();
        } catch (DockerException e) {
            throw refusal(e);
        }
    }

    private KafkaTestException refusal(DockerException e) {
        return new KafkaTestException(
                asked, "Docker refused: " + String.valueOf(e.getMessage()).strip(), remedy, e);
    }
}
