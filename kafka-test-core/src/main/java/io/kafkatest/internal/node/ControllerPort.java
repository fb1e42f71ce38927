package io.kafkatest.internal.node;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The port of a controller, which its voters have to know before it is bound.
 *
 * <p>It is chosen at random below the ports that Linux, macOS and Windows give to whoever asks for any free one, so that no
 * connection or other server of the machine gets the same one between the look and the use.
 */
final class ControllerPort {

    private static final int LOWEST = 15_000;
    private static final int HIGHEST = 32_000;

    private ControllerPort() {}

    static int choose() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
            if (isFree(port)) {
                return port;
            }
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
