package io.kafkatest.samples.orders;

/** What a customer wants: the value of an event in the topic of orders, as JSON. */
public record Order(String id, int amount) {

    /** Refuses what can't be paid. */
    public Order {
        if (id == null || id.isBlank()) {
            throw new IllegalArgumentException("an order has an id");
        }
        if (amount <= 0) {
            throw new IllegalArgumentException("the amount of an order is positive, not " + amount);
        }
    }
}
