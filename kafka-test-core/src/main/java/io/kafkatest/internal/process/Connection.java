package io.kafkatest.internal.process;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The connection to a JVM that runs something for this one. A message is a list of texts: see {@code NodeServer} and {@code
 * ToolMain} in kafka-test-broker, which are the other end.
 */
public final class Connection implements AutoCloseable {

    private static final int NULL = -1;

    private final DataOutputStream out;
    private final DataInputStream in;
    private final Closeable line;

    public Connection(Socket socket) throws IOException {
        this(socket.getInputStream(), socket.getOutputStream(), socket);
        socket.setTcpNoDelay(true);
    }

    private Connection(InputStream in, OutputStream out, Closeable line) {
        this.in = new DataInputStream(new BufferedInputStream(in));
        this.out = new DataOutputStream(new BufferedOutputStream(out));
        this.line = line;
    }

    /** A connection to the standard input of a process, which answers nothing. */
    static Connection toInputOf(Process process) {
        return new Connection(InputStream.nullInputStream(), process.getOutputStream(), process.getOutputStream());
    }

    public synchronized void send(List<String> message) throws IOException {
        out.writeInt(message.size());
        for (String text : message) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            out.writeInt(bytes.length);
            out.write(bytes);
        }
        out.flush();
    }

    public List<@Nullable String> receive() throws IOException {
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
        line.close();
    }
}
