package io.kafkatest.internal.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.kafkatest.Broker;
import io.kafkatest.ClusterSpec;
import io.kafkatest.KafkaCluster;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class KnockTest {

    @Test
    void aBrokerSaysWhoBelongsToItsCluster() throws Exception {
        try (KafkaCluster kafka = KafkaCluster.start(ClusterSpec.builder()
                .brokers(2)
                .brokerConfig(Map.of("broker.rack", "left"))
                .build())) {
            String clusterId = kafka.admin().describeCluster().clusterId().get();

            for (Broker broker : kafka.brokers()) {
                assertThat(new Knock(broker.host(), broker.port()).ask()).hasValueSatisfying(answer -> {
                    assertThat(answer.clusterId()).isEqualTo(clusterId);
                    assertThat(answer.brokers()).containsExactlyInAnyOrder(1, 2);
                });
            }
        }
    }

    @Test
    void whereNobodyIsNobodyAnswers() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }

        assertThat(new Knock("localhost", free).ask()).isEmpty();
    }

    static Stream<Arguments> strangers() {
        return Stream.of(
                Arguments.of("closes at once, as Docker does", new byte[0]),
                Arguments.of("speaks HTTP", "HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII)),
                Arguments.of("answers too little", ints(8, 1, 1)),
                Arguments.of("answers less than it says", ints(100, 1)),
                Arguments.of("answers something else", ints(12, 7, 0, 0)),
                Arguments.of("answers nothing", ints(0)));
    }

    private static byte[] ints(int... values) {
        ByteBuffer buffer = ByteBuffer.allocate(4 * values.length);
        for (int value : values) {
            buffer.putInt(value);
        }
        return buffer.array();
    }

    @ParameterizedTest(name = "one that {0}")
    @MethodSource("strangers")
    void aStrangerHasNotAnswered(String does, byte[] answer) throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getByName("localhost"))) {
            CompletableFuture<Void> answered = CompletableFuture.runAsync(() -> answer(server, answer));

            assertThat(new Knock("localhost", server.getLocalPort()).ask()).isEmpty();
            answered.join();
        }
    }

    private static void answer(ServerSocket server, byte[] answer) {
        try (Socket socket = server.accept()) {
            socket.getInputStream().readNBytes(18);
            new DataOutputStream(socket.getOutputStream()).write(answer);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void brokersBelongTogetherWhenEachSeesAllOthers() {
        try (KafkaCluster kafka =
                KafkaCluster.start(ClusterSpec.builder().brokers(2).build())) {
            List<Knock> doors = kafka.brokers().stream()
                    .map(broker -> new Knock(broker.host(), broker.port()))
                    .toList();

            assertThat(new Membership(doors).await(known -> known.size() == 2)).isNotEmpty();
        }
    }
}
