package io.kafkatest.internal.process;

import io.kafkatest.internal.node.Loopback;
import java.io.IOException;
import java.net.ServerSocket;
import java.security.SecureRandom;

/** What the first fork needs of the JDK and takes it longest to bring up, for a second thread while the first finds out what to fork. */
final class JdkAhead {

    private JdkAhead() {}

    static void load() {
        new SecureRandom().nextInt(); // ids and tokens
        ProcessHandle.current(); // whose folder, and the end of processes
        new ProcessBuilder().environment();
        try {
            new ServerSocket(0, 1, Loopback.address()).close(); // the door
        } catch (IOException e) {
            // the first fork meets it too, and says so
        }
    }
}
