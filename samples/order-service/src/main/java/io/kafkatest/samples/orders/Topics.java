package io.kafkatest.samples.orders;

/** The names of the topics an {@link OrderService} reads and writes. */
public record Topics(String orders, String payments, String deadLetters) {}
