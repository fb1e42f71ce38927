package io.kafkatest.assertj.internal.metadata;

import java.util.OptionalLong;

/**
 * What a group's coordinator knows of how far the group has read a partition.
 *
 * @param committed the next offset to read; of a share group, where its records begin
 * @param lag if it knows that
 */
record Progress(OptionalLong committed, OptionalLong lag) {

    /** Of a partition of which nothing was committed. */
    static final Progress NONE = new Progress(OptionalLong.empty(), OptionalLong.empty());

    static Progress committed(long offset) {
        return new Progress(OptionalLong.of(offset), OptionalLong.empty());
    }

    Position in(OffsetRange range) {
        return new Position(committed, range.earliest(), range.end(), lag);
    }
}
