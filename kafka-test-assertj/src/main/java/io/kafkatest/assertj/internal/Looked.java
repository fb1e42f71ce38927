package io.kafkatest.assertj.internal;

/**
 * How an assertion ended.
 *
 * @param <K> the keys' type
 * @param <V> the values' type
 * @param holds whether its expectation holds
 * @param seen the events it was decided on
 */
record Looked<K, V>(boolean holds, Seen<K, V> seen) {}
