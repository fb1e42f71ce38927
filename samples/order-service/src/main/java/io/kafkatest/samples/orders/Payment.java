package io.kafkatest.samples.orders;

/** That an order was paid: the value of an event in the topic of payments, as JSON. */
public record Payment(String orderId, int amount) {}
