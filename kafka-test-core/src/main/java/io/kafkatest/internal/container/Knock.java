package io.kafkatest.internal.container;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Asks a broker who belongs to its cluster, the question of every client. Docker listens at the port of the host before anybody does
 * in the container, so only an answer counts.
 *
 * <p>By hand, since a client of Kafka's takes longer to load than a broker to answer, and would complain to the user's log of one that
 * isn't there yet.
 */
record Knock(String host, int port) {

    private static final int PATIENCE_MILLIS = 2_000;

    /** Kafka's protocol: Metadata in the first version that tells the cluster's id (KIP-78). Every Kafka since 0.10.1 knows it. */
    private static final int METADATA = 3;

    private static final int VERSION = 2;

    private static final int CORRELATION = 1;

    /** More than there is about the brokers of a cluster for tests. */
    private static final int LONGEST_ANSWER = 1 << 20;

    /** Empty if nobody is there, or nobody who speaks Kafka's protocol. */
    Optional<Answer> ask() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), PATIENCE_MILLIS);
            socket.setSoTimeout(PATIENCE_MILLIS);
            ask(new DataOutputStream(socket.getOutputStream()));
            return Optional.of(answer(new DataInputStream(socket.getInputStream())));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** No client id, and no topics. */
    private static void ask(DataOutputStream out) throws IOException {
        out.writeInt(14);
        out.writeShort(METADATA);
        out.writeShort(VERSION);
        out.writeInt(CORRELATION);
        out.writeShort(-1);
        out.writeInt(0);
        out.flush();
    }

    private static Answer answer(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > LONGEST_ANSWER) {
            throw new IOException("not an answer of Kafka's");
        }
        DataInputStream answer = new DataInputStream(new ByteArrayInputStream(in.readNBytes(length)));
        if (answer.readInt() != CORRELATION) {
            throw new IOException("not an answer to this question");
        }
        List<Integer> brokers = new ArrayList<>();
        for (int left = answer.readInt(); left > 0; left--) {
            brokers.add(answer.readInt());
            string(answer); // its host
            answer.readInt(); // its port
            string(answer); // its rack
        }
        return new Answer(string(answer), List.copyOf(brokers));
    }

    /** One that is null counts as empty. */
    private static String string(DataInputStream in) throws IOException {
        int length = in.readShort();
        byte[] bytes = new byte[Math.max(0, length)];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /**
     * What a broker knows.
     *
     * @param clusterId Kafka's id of the cluster
     * @param brokers the ids of those that belong to it
     */
    record Answer(String clusterId, List<Integer> brokers) {}
}
