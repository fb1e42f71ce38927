package io.kafkatest.assertj.internal.metadata;

/**
 * The offsets that a partition has.
 *
 * @param earliest the first
 * @param end the next to be written
 */
record OffsetRange(long earliest, long end) {}
