package io.kafkatest.internal.container;

import io.kafkatest.internal.process.Connection;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * Where a launcher in a container is reached.
 *
 * @param token what it knows its owner by
 */
record LauncherDoor(String host, int port, String token) {

    private static final int PATIENCE_MILLIS = 2_000;

    /** What a container has to be told so that it has such a door. */
    static Map<String, String> variables(String token, LauncherImage.Owners keptFor) {
        return Map.of("KAFKATEST_TOKEN", token, "KAFKATEST_KEPT", String.valueOf(keptFor == LauncherImage.Owners.MANY));
    }

    /** A connection that the launcher itself has welcomed; empty if it isn't there yet. */
    Optional<Connection> open() {
        Socket socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(host, port), PATIENCE_MILLIS);
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(token.getBytes(StandardCharsets.US_ASCII));
            Connection connection = new Connection(socket);
            connection.receive();
            socket.setSoTimeout(0);
            return Optional.of(connection);
        } catch (IOException e) {
            close(socket);
            return Optional.empty();
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // it was of no use in any case
        }
    }
}
