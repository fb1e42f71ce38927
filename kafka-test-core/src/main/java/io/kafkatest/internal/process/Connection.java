package io.kafkatest.internal.process;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The connection to a JVM that runs nodes for this one. A message is a list of texts, the first of which says what it is:
 * see {@code NodeServer} in kafka-test-broker, which is the other end.
 */
final class Connection implements AutoCloseable {

    private static final int NULL = -1;

    private final Socket socket;
    private final DataOutputStream out;
    private final DataInputStream in;

    Connection(Socket socket) throws IOException {
        socket.setTcpNoDelay(true);
        this.socket = socket;
        this.out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream()));
        this.in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
    }

    synchronized void send(List<String> message) throws IOException {
        out.writeInt(message.size());
        for (String text : message) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            out.writeInt(bytes.length);
            out.write(bytes);
        }
        out.flush();
    }

    List<@Nullable String> receive() throws IOException {
        int size = in.readInt();
        List<@Nullable String> message = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            int length = in.readInt();
            message.add(length == NULL ? null : new String(in.readNBytes(length), StandardCharsets.UTF_8));
        }
        return message;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
