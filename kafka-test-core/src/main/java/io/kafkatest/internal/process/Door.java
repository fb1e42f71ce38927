package io.kafkatest.internal.process;

import io.kafkatest.internal.node.Loopback;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Where a JVM that was just started reports, and nobody else: it has to know the token. */
final class Door implements AutoCloseable {

    /** A stranger that connects and says nothing keeps the door no longer than this. */
    private static final int KNOCK_MILLIS = 2_000;

    private final ServerSocket server = new ServerSocket(0, 1, Loopback.address());
    private final byte[] token = newToken();

    Door() throws IOException {}

    private static byte[] newToken() {
        byte[] random = new byte[16];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random).getBytes(StandardCharsets.US_ASCII);
    }

    /** As {@code port:token}. */
    String address() {
        return server.getLocalPort() + ":" + new String(token, StandardCharsets.US_ASCII);
    }

    /** Waits for the one who knows the token. */
    Connection await() throws IOException {
        while (true) {
            Socket socket = server.accept();
            if (knowsToken(socket)) {
                return new Connection(socket);
            }
            socket.close();
        }
    }

    private boolean knowsToken(Socket socket) {
        try {
            socket.setSoTimeout(KNOCK_MILLIS);
            byte[] said = socket.getInputStream().readNBytes(token.length);
            socket.setSoTimeout(0);
            return MessageDigest.isEqual(said, token);
        } catch (IOException e) {
            return false; // it says nothing, or is gone
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
