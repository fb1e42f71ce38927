package io.kafkatest.assertj.internal.metadata;

import java.util.OptionalLong;

/**
 * How far a group has read a partition.
 *
 * @param committed the next offset to read, if the group has committed one; of a share group, where its records begin
 * @param earliest the first offset there is
 * @param end the next offset to be written
 * @param told the lag as the brokers tell it: of a share group, whose members don't finish records in their order
 */
record Position(OptionalLong committed, long earliest, long end, OptionalLong told) {

    long lag() {
        return lagTo(end);
    }

    /** Who has committed nothing has all of it to read. What is told can't be cut at an offset. */
    long lagTo(long offset) {
        return told.orElse(Math.max(0, offset - committed.orElse(earliest)));
    }
}
