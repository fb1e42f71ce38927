package io.kafkatest.internal.topic;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Positions in a topic. Made for long runs of offsets, of which there can be millions. */
final class PositionSet {

    private static final int CHUNK_BITS = 16;

    private record Chunk(int partition, long number) {}

    private final Map<Chunk, BitSet> chunks = new HashMap<>();

    /** The one that was last added to, which mostly is the next one too. */
    private @Nullable Chunk last;

    private BitSet ofLast = new BitSet();

    void add(ConsumerRecord<?, ?> record) {
        if (last == null || last.partition != record.partition() || last.number != record.offset() >>> CHUNK_BITS) {
            last = chunk(record);
            ofLast = chunks.computeIfAbsent(last, chunk -> new BitSet());
        }
        ofLast.set(index(record));
    }

    boolean contains(ConsumerRecord<?, ?> record) {
        BitSet chunk = chunks.get(chunk(record));
        return chunk != null && chunk.get(index(record));
    }

    private static Chunk chunk(ConsumerRecord<?, ?> record) {
        return new Chunk(record.partition(), record.offset() >>> CHUNK_BITS);
    }

    private static int index(ConsumerRecord<?, ?> record) {
        return (int) (record.offset() & ((1 << CHUNK_BITS) - 1));
    }
}
