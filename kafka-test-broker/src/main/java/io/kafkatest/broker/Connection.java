package io.kafkatest.broker;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * The connection to another JVM of the same user on the same machine.
 *
 * <p>A message is an array of the JDK's own values, the first of which says what it is: both ends are compiled apart.
 */
final class Connection implements AutoCloseable {

    private static final ObjectInputFilter JDK_VALUES =
            ObjectInputFilter.Config.createFilter("java.lang.*;java.util.*;!*");

    private final Socket socket;
    private final ObjectOutputStream out;
    private final ObjectInputStream in;

    private Connection(Socket socket, ObjectOutputStream out, ObjectInputStream in) {
        this.socket = socket;
        this.out = out;
        this.in = in;
    }

    /** Connects to an address of the form {@code port:token}. */
    static Connection to(String address) throws IOException {
        int colon = address.indexOf(':');
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(address.substring(0, colon)));
        socket.setTcpNoDelay(true);
        OutputStream raw = socket.getOutputStream();
        raw.write(address.substring(colon + 1).getBytes(StandardCharsets.US_ASCII));
        ObjectOutputStream out = new ObjectOutputStream(new BufferedOutputStream(raw));
        out.flush();
        ObjectInputStream in = new ObjectInputStream(socket.getInputStream());
        in.setObjectInputFilter(JDK_VALUES);
        return new Connection(socket, out, in);
    }

    synchronized void send(Object... message) throws IOException {
        out.writeObject(message);
        out.flush();
        out.reset(); // or it would keep all that was ever sent
    }

    Object[] receive() throws IOException {
        try {
            return (Object[]) in.readObject();
        } catch (ClassNotFoundException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
