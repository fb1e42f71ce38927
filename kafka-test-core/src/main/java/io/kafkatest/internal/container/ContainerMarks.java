package io.kafkatest.internal.container;

import io.kafkatest.spi.ContainerLife;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * The labels of containers and networks, by which a later JVM finds them.
 *
 * @param life how long they are wanted
 * @param labels those that all of a cluster have
 */
record ContainerMarks(ContainerLife life, Map<String, String> labels) {

    private static final String PREFIX = "io.kafkatest.";

    /** The JVM that they end with. */
    static final String OWNER = PREFIX + "owner";

    /** What they can be used again for. */
    static final String KEY = PREFIX + "key";

    /** The network of a container, which is what tells clusters apart. */
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
        all.put(CLUSTER, network);
        all.put(ALIAS, alias);
        return all;
    }

    /** Whether the owner is a JVM of this machine that has ended. One of another machine can't be seen from here. */
    static boolean isOfTheDead(String owner) {
        String[] parts = owner.split("/", -1);
        return parts.length == 3
                && parts[0].equals(machine())
                && ProcessHandle.of(Long.parseLong(parts[1]))
                        .map(process -> !owner.equals(owner(process)))
                        .orElse(true);
    }

    private static String owner(ProcessHandle process) {
        return machine() + "/" + process.pid() + "/"
                + process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    private static String machine() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }
}
