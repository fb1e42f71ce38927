package io.kafkatest.broker;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Where JVMs ask for the cluster. Only one that knows the token is heard, and only one at a time has the cluster.
 *
 * <p>One asks with {@code lease} and hears {@code busy}, or {@code leased} and more once the cluster is ready for it. With {@code
 * state} it hears {@code leased} or {@code idle}. With {@code end} the cluster ends, whoever has it.
 */
final class KeptDoor implements AutoCloseable {

    /** One that connects and says nothing keeps the door no longer than this. */
    private static final int KNOCK_MILLIS = 2_000;

    private final ServerSocket server = new ServerSocket(0, 50, Loopback.address());
    private final byte[] token = newToken();
    private final BlockingQueue<Connection> holders = new LinkedBlockingQueue<>();
    private final Runnable end;
    private boolean leased = true; // by the one who starts the cluster

    /**
     * Opens the door.
     *
     * @param end ends this JVM
     */
    KeptDoor(Runnable end) throws IOException {
        this.end = end;
        Thread thread = new Thread(this::answerAll, "kafka-test-kept-door");
        thread.setDaemon(true);
        thread.start();
    }

    private static byte[] newToken() {
        byte[] random = new byte[16];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random).getBytes(StandardCharsets.US_ASCII);
    }

    /** As {@code port:token}. */
    String address() {
        return server.getLocalPort() + ":" + new String(token, StandardCharsets.US_ASCII);
    }

    /** Waits for the next one that is to have the cluster; null if none comes in time. */
    Connection nextHolder(long time, TimeUnit unit) throws InterruptedException {
        return holders.poll(time, unit);
    }

    synchronized void holderIsGone() {
        leased = false;
    }

    private void answerAll() {
        while (!server.isClosed()) {
            try {
                answer(server.accept());
            } catch (IOException e) {
                // that one is gone, or the door is closed
            }
        }
    }

    private void answer(Socket socket) throws IOException {
        socket.setSoTimeout(KNOCK_MILLIS);
        if (!MessageDigest.isEqual(socket.getInputStream().readNBytes(token.length), token)) {
            socket.close();
            return;
        }
        Connection connection = Connection.over(socket);
        String asked = connection.receive().get(0);
        socket.setSoTimeout(0);
        switch (asked) {
            case "lease" -> lease(connection);
            case "end" -> end.run();
            default -> reply(connection, state());
        }
    }

    private void lease(Connection connection) throws IOException {
        if (isTaken()) {
            holders.add(connection);
        } else {
            reply(connection, "busy");
        }
    }

    private static void reply(Connection connection, String word) throws IOException {
        try (connection) {
            connection.send(word);
        }
    }

    private synchronized boolean isTaken() {
        boolean taken = !leased;
        leased = true;
        return taken;
    }

    private synchronized String state() {
        return leased ? "leased" : "idle";
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
