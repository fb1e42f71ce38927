package io.kafkatest.internal.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.kafkatest.internal.node.Loopback;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class DoorTest {

    private static final int RESET_WHEN_CLOSED = 0;

    private static int port(Door door) {
        return Integer.parseInt(door.address().split(":", -1)[0]);
    }

    private static Socket knock(Door door, String said) throws IOException {
        Socket socket = new Socket(Loopback.address(), port(door));
        socket.getOutputStream().write(said.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static void assertLetsIn(Door door) throws IOException {
        try (Socket friend = knock(door, door.address().split(":", -1)[1]);
                Connection connection = door.await()) {
            connection.send(List.of("one", "two"));

            assertThat(new DataInputStream(friend.getInputStream()).readInt()).isEqualTo(2);
        }
    }

    @Test
    void letsInWhoKnowsTheToken() throws IOException {
        try (Door door = new Door()) {
            assertLetsIn(door);
        }
    }

    @Test
    void staysOpenWhenAStrangerGuesses() throws IOException {
        try (Door door = new Door();
                Socket stranger = knock(door, "0".repeat(32))) {
            assertLetsIn(door);
            assertThat(stranger.isConnected()).isTrue();
        }
    }

    @Test
    void staysOpenWhenAStrangerResetsItsConnection() throws IOException {
        try (Door door = new Door()) {
            try (Socket stranger = knock(door, "GET")) {
                stranger.setSoLinger(true, RESET_WHEN_CLOSED);
            }

            assertLetsIn(door);
        }
    }
}
