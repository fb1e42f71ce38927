package io.kafkatest.internal.node;

import java.util.List;

/** The options of a JVM for one node, wherever it runs: a broker for tests needs neither throughput nor much heap. */
public final class NodeJvm {

    /**
     * The first compiler and the smallest collector start fastest. Kafka starts some 30 threads that allocate little; by default each
     * takes up to 2 MB of the young generation for itself, which is full of that before the broker is ready.
     */
    public static final List<String> STARTS_FAST =
            List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:TLABSize=64k", "-XX:-ResizeTLAB");

    /** What a start allocates, some 85 MB, fits into the young generation: a collection meanwhile would take a tenth of the start. */
    public static final List<String> HEAP = List.of("-Xms256m", "-Xmn128m", "-Xmx512m");

    private NodeJvm() {}
}
