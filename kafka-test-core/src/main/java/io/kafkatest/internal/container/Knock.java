package io.kafkatest.internal.container;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;

/**
 * Asks a broker which requests it understands, the first that every client asks. Docker listens at the port of the host before
 * anybody does in the container, so only an answer counts.
 */
record Knock(String host, int port) {

    private static final int PATIENCE_MILLIS = 2_000;

    /** Kafka's protocol: the size of the request, its key (ApiVersions), its version, any number, and no client id. */
    private void ask(DataOutputStream out) throws IOException {
        out.writeInt(10);
        out.writeShort(18);
        out.writeShort(0);
        out.writeInt(1);
        out.writeShort(-1);
        out.flush();
    }

    boolean isAnswered() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), PATIENCE_MILLIS);
            socket.setSoTimeout(PATIENCE_MILLIS);
            ask(new DataOutputStream(socket.getOutputStream()));
            return new DataInputStream(socket.getInputStream()).readInt() > 0;
        } catch (IOException e) {
            return false; // nobody is there yet
        }
    }
}
