package io.kafkatest.internal.process;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.net.Socket;

/**
 * The connection to a JVM that runs nodes for this one.
 *
 * <p>A message is an array of the JDK's own values, the first of which says what it is: see {@code NodeServer} in
 * kafka-test-broker, which is the other end.
 */
final class Connection implements AutoCloseable {

    private static final ObjectInputFilter JDK_VALUES =
            ObjectInputFilter.Config.createFilter("java.lang.*;java.util.*;!*");

    private final Socket socket;
    private final ObjectOutputStream out;
    private final ObjectInputStream in;

    Connection(Socket socket) throws IOException {
        socket.setTcpNoDelay(true);
        this.socket = socket;
        this.out = new ObjectOutputStream(new BufferedOutputStream(socket.getOutputStream()));
        out.flush();
        this.in = new ObjectInputStream(socket.getInputStream());
        in.setObjectInputFilter(JDK_VALUES);
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
