package io.kafkatest.samples.orders;

/** Runs an {@link OrderService} until the process is asked to end. */
public final class OrderServiceMain {

    private OrderServiceMain() {}

    /** Takes the bootstrap servers. */
    public static void main(String... arguments) {
        if (arguments.length != 1) {
            System.err.println("Usage: OrderServiceMain <bootstrap servers>, such as localhost:9092");
            System.exit(2);
        }
        OrderService service = new OrderService(arguments[0], new Topics("orders", "payments", "orders-dead-letters"));
        Runtime.getRuntime().addShutdownHook(new Thread(service::close));
    }
}
