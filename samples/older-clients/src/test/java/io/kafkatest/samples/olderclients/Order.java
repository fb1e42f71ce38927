package io.kafkatest.samples.olderclients;

/** A value that becomes JSON. */
public record Order(String id, int amount) {}
