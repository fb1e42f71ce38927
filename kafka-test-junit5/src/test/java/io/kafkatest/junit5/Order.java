package io.kafkatest.junit5;

/** A value that becomes JSON. */
public record Order(String id, int amount) {}
