package io.kafkatest.broker;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The connection to another JVM of the same user on the same machine. A message is a list of texts, the first of which says
 * what it is; both ends are compiled apart.
 */
final class Connection implements AutoCloseable {

    private static final int NULL = -1;

    private final Socket socket;
    private final DataOutputStream out;
    private final DataInputStream in;

    private Connection(Socket socket) throws IOException {
        socket.setTcpNoDelay(true);
        this.socket = socket;
        this.out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream()));
        this.in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
    }

    /** Connects to an address of the form {@code port:token}. */
    static Connection to(String address) throws IOException {
        int colon = address.indexOf(':');
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(address.substring(0, colon)));
        socket.getOutputStream().write(address.substring(colon + 1).getBytes(StandardCharsets.US_ASCII));
        return new Connection(socket);
    }

    /** The other end, once the token is read. */
    static Connection over(Socket socket) throws IOException {
        return new Connection(socket);
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
        socket.close();
    }
}
