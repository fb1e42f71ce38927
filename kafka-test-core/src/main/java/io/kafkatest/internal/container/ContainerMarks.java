package io.kafkatest.internal.container;

import io.kafkatest.spi.ContainerLife;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The labels of containers and networks, by which a later JVM finds them.
 *
 * @param life how long they are wanted
 * @param labels those that all of a cluster have
 */
record ContainerMarks(ContainerLife life, Map<String, String> labels) {

    private static final String PREFIX = "io.kafkatest.";

    /** The machine, the process, and when it was started. */
    private static final Pattern OWNER_PARTS = Pattern.compile("(.*)/(\\d{1,18})/(\\d{1,18})");

    /** When a process was started is counted from the clock of now, which may have been set since. */
    private static final long CLOCK_CHANGE_MILLIS = 60_000;

    /** The JVM that they end with. */
    static final String OWNER = PREFIX + "owner";

    /** What they can be used again for. */
    static final String KEY = PREFIX + "key";

    /** The network that a container was started on, which is what tells kept clusters apart. */
    static final String CLUSTER = PREFIX + "cluster";

    /** What the others call a container. */
    static final String ALIAS = PREFIX + "alias";

    static ContainerMarks ofThisJvm() {
        return new ContainerMarks(ContainerLife.OF_THIS_JVM, Map.of(OWNER, owner(ProcessHandle.current())));
    }

    static ContainerMarks kept(Map<String, String> labels) {
        return new ContainerMarks(ContainerLife.KEPT, labels);
    }

    Map<String, String> of(String network, String alias) {
        Map<String, String> all = new HashMap<>(labels);
        if (!network.isEmpty()) {
            all.put(CLUSTER, network);
        }
        all.put(ALIAS, alias);
        return all;
    }

    /** Whether the owner is a JVM of this machine that has ended. One of another machine can't be seen from here. */
    static boolean isOfTheDead(String owner) {
        Matcher parts = OWNER_PARTS.matcher(owner);
        return parts.matches()
                && parts.group(1).equals(machine())
                && ProcessHandle.of(Long.parseLong(parts.group(2)))
                        .map(process -> started(process) > Long.parseLong(parts.group(3)) + CLOCK_CHANGE_MILLIS)
                        .orElse(true);
    }

    private static String owner(ProcessHandle process) {
        return machine() + "/" + process.pid() + "/" + started(process);
    }

    private static long started(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    /** Where a process id means the same: a JVM in a container sees other processes than the host, which may have its name. */
    static String machine() {
        return hostName() + processes();
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }

    private static String processes() {
        try {
            return " " + Files.readSymbolicLink(Path.of("/proc/self/ns/pid"));
        } catch (IOException | UnsupportedOperationException e) {
            return ""; // not on Linux
        }
    }
}
