package io.kafkatest.broker;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * A JVM of its own for one of Kafka's command-line tools: they read the standard input, and end the JVM that they run in.
 *
 * <p>It belongs to the JVM that started it. That one says what to run over the standard input, a message of what the tool is
 * to read there, its main class, and the arguments; and then keeps the pipe open. When the pipe ends, because the other JVM is
 * no more, this one ends too.
 */
public final class ToolMain {

    /** The variable with a file that must not stay when the other JVM is no more, if there is one. */
    public static final String SECRETS = "KAFKATEST_SECRETS";

    private ToolMain() {}

    /**
     * Runs a tool to its end.
     *
     * @param args none
     * @throws Throwable what the tool throws, which ends this JVM as it would the tool's own
     */
    public static void main(String[] args) throws Throwable {
        Connection owner = Connection.over(System.in, OutputStream.nullOutputStream());
        List<String> order = next(owner);
        System.setIn(new ByteArrayInputStream(order.get(0).getBytes(StandardCharsets.UTF_8)));
        Thread watch = new Thread(() -> next(owner), "kafka-test-owner");
        watch.setDaemon(true);
        watch.start();
        run(order.get(1), order.subList(2, order.size()).toArray(String[]::new));
    }

    /** The next message. There is none when the owner is no more: this JVM ends then. */
    private static List<String> next(Connection owner) {
        try {
            return owner.receive();
        } catch (IOException e) {
            String secrets = System.getenv(SECRETS);
            if (secrets != null) {
                new File(secrets).delete();
            }
            Runtime.getRuntime().halt(1);
            throw new AssertionError("halted", e);
        }
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
