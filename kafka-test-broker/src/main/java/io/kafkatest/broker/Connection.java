package io.kafkatest.broker;

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

/**
 * The connection to another JVM of the same user on the same machine. A message is a list of texts; both ends are compiled
 * apart.
 */
final class Connection implements AutoCloseable {

    private static final int NULL = -1;

    private final DataOutputStream out;
    private final DataInputStream in;
    private final Closeable line;

    private Connection(InputStream in, OutputStream out, Closeable line) {
        this.in = new DataInputStream(new BufferedInputStream(in));
        this.out = new DataOutputStream(new BufferedOutputStream(out));
        this.line = line;
    }

    /** Connects to an address of the form {@code port:token}. */
    static Connection to(String address) throws IOException {
        int colon = address.indexOf(':');
        Socket socket = new Socket(Loopback.address(), Integer.parseInt(address.substring(0, colon)));
        socket.getOutputStream().write(address.substring(colon + 1).getBytes(StandardCharsets.US_ASCII));
        return over(socket);
    }

    /** The other end, once the token is read. */
    static Connection over(Socket socket) throws IOException {
        socket.setTcpNoDelay(true);
        return new Connection(socket.getInputStream(), socket.getOutputStream(), socket);
    }

    /** A connection over the pipes between a JVM and the one that it started. */
    static Connection over(InputStream in, OutputStream out) {
        return new Connection(in, out, in);
    }

    void send(String... message) throws IOException {
        send(List.of(), message);
    }

    /** Sends a message of some texts and more of them. */
    synchronized void send(List<String> more, String... message) throws IOException {
        out.writeInt(message.length + more.size());
        for (String text : message) {
            write(text);
        }
        for (String text : more) {
            write(text);
        }
        out.flush();
    }

    private void write(String text) throws IOException {
        if (text == null) {
            out.writeInt(NULL);
        } else {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            out.writeInt(bytes.length);
            out.write(bytes);
        }
    }

    List<String> receive() throws IOException {
        int size = in.readInt();
        List<String> message = new ArrayList<>();
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
