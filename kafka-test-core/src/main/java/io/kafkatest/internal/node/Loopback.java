package io.kafkatest.internal.node;

import java.io.IOException;
import java.net.InetAddress;

/**
 * Where the JVMs of a machine find each other. {@link InetAddress#getLoopbackAddress()} isn't the same for all of them: one may
 * have been told to prefer IPv6.
 */
public final class Loopback {

    private Loopback() {}

    public static InetAddress address() throws IOException {
        return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    }
}
