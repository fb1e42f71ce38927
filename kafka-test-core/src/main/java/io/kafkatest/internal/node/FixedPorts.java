package io.kafkatest.internal.node;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ports that others have to know before they are bound: a controller's, or one of a container's at the host.
 *
 * <p>They are chosen at random below the ports that Linux, macOS and Windows give to whoever asks for any free one, so that no
 * connection or other server of the machine gets the same between the look and the use.
 */
public final class FixedPorts {

    private static final int LOWEST = 15_000;
    private static final int HIGHEST = 32_000;

    private FixedPorts() {}

    /** So many different ones, which were free a moment ago. */
    public static List<Integer> choose(int number) {
        return ThreadLocalRandom.current()
                .ints(LOWEST, HIGHEST)
                .distinct()
                .filter(FixedPorts::isFree)
                .limit(number)
                .boxed()
                .toList();
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(Loopback.address(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
