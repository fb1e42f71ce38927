package io.kafkatest.broker;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * A JVM of its own for one of Kafka's command line tools: they read the standard input, and end the JVM that they run in.
 *
 * <p>It belongs to the JVM that started it. That one says what to run over the standard input, a message of what the tool is
 * to read there, its main class, and the arguments; and then keeps the pipe open. When the pipe ends, because the other JVM is
 * no more, this one ends too.
 */
public final class ToolMain {

    private ToolMain() {}

    /**
     * Runs a tool to its end.
     *
     * @param args none
     * @throws Throwable what the tool throws, which ends this JVM as it would the tool's own
     */
    public static void main(String[] args) throws Throwable {
        Connection owner = Connection.over(System.in, OutputStream.nullOutputStream());
        List<String> order = owner.receive();
        System.setIn(new ByteArrayInputStream(order.get(0).getBytes(StandardCharsets.UTF_8)));
        endWith(owner);
        run(order.get(1), order.subList(2, order.size()).toArray(String[]::new));
    }

    private static void endWith(Connection owner) {
        Thread thread = new Thread(
                () -> {
                    try {
                        owner.receive();
                    } catch (IOException e) {
                        Runtime.getRuntime().halt(1);
                    }
                },
                "kafka-test-owner");
        thread.setDaemon(true);
        thread.start();
    }

    /** On a thread of the tool's own, by which its log events are known. */
    private static void run(String mainClass, String[] arguments) throws Throwable {
        FutureTask<Void> tool = new FutureTask<>(() -> {
            Method main = Class.forName(mainClass).getMethod("main", String[].class);
            main.setAccessible(true); // its class need not be public
            main.invoke(null, (Object) arguments);
            return null;
        });
        new Thread(new ToolThreads(System.err), tool, "main").start();
        try {
            tool.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof InvocationTargetException
                    ? e.getCause().getCause()
                    : e.getCause();
        }
    }
}
