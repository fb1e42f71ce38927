package io.kafkatest.testing;

/** A value that travels as JSON. */
public record Order(String id, int amount) {}
