package io.kafkatest.container.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.dockerjava.api.exception.ConflictException;
import com.github.dockerjava.api.exception.InternalServerErrorException;
import io.kafkatest.KafkaTestException;
import org.junit.jupiter.api.Test;

class DockerRequestTest {

    @Test
    void aRefusalSaysWhatWasAskedAndHowToGoOn() {
        DockerRequest pause = DockerRequest.forContainer("A container was to be paused.");

        assertThatThrownBy(() -> pause.run(() -> {
                    throw new ConflictException("Container 4711 is not running\n");
                }))
                .isInstanceOf(KafkaTestException.class)
                .hasCauseInstanceOf(ConflictException.class)
                .hasMessage("""
                        A container was to be paused.
                        Docker refused: Status 409: Container 4711 is not running
                        See with "docker ps -a" what has become of it.""");
    }

    @Test
    void aQuestionThatIsRefusedToo() {
        DockerRequest network = new DockerRequest("A network was to be made.", "Remove others.");

        assertThatThrownBy(() -> network.answer(() -> {
                    throw new InternalServerErrorException("no address pool is left");
                }))
                .isInstanceOf(KafkaTestException.class)
                .hasMessage("""
                        A network was to be made.
                        Docker refused: Status 500: no address pool is left
                        Remove others.""");
    }

    @Test
    void anAnswerIsPassedOn() {
        assertThat(new DockerRequest("A network was to be made.", "Remove others.").answer(() -> "net-1"))
                .isEqualTo("net-1");
    }
}
