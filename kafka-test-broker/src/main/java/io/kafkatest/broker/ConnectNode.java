package io.kafkatest.broker;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URI;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * One worker of Kafka Connect, standalone or in a group.
 *
 * <p>Connect is found by name: its jars are in the class loader of a worker and in no broker's, and what is called is the same
 * from 3.5 on but for the arguments.
 */
final class ConnectNode implements Node {

    private final String mode;
    private final Map<String, String> settings;
    private Object connect;

    /**
     * A worker that doesn't run yet.
     *
     * @param config its complete configuration, with {@link NodeLauncher#CONNECT}
     */
    ConnectNode(Map<String, String> config) {
        this.settings = new HashMap<>(config);
        this.mode = settings.remove(NodeLauncher.CONNECT);
    }

    @Override
    public Map<String, Integer> start() throws Exception {
        JerseyLog.toTheThreads();
        connect = startConnect(commandLine());
        URI rest = (URI) call(call(connect, "rest"), "advertisedUrl");
        return Map.of(NodeLauncher.REST, rest.getPort());
    }

    private Object commandLine() throws Exception {
        Constructor<?> constructor;
        try {
            constructor = Class.forName("org.apache.kafka.connect.cli." + mode).getDeclaredConstructor(String[].class);
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException(
                    "this version has no " + mode + " that can be started in a test; 3.5 has", e);
        }
        constructor.setAccessible(true); // protected until 3.7
        return constructor.newInstance((Object) new String[0]);
    }

    /** Until 3.7 it takes the files of connectors too. */
    private Object startConnect(Object commandLine) throws Exception {
        Method start = Arrays.stream(commandLine.getClass().getMethods())
                .filter(method -> method.getName().equals("startConnect"))
                .findFirst()
                .orElseThrow(() -> new NoSuchMethodException("startConnect"));
        try {
            return start.getParameterCount() == 1
                    ? start.invoke(commandLine, settings)
                    : start.invoke(commandLine, settings, new String[0]);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof Exception ? (Exception) e.getCause() : e;
        }
    }

    @Override
    public void stop() throws Exception {
        call(connect, "stop");
        call(connect, "awaitStop");
    }

    @Override
    public void stopWhatIsLeft() throws Exception {
        if (connect != null) {
            stop();
        }
    }

    private static Object call(Object target, String method) throws Exception {
        return target.getClass().getMethod(method).invoke(target);
    }
}
