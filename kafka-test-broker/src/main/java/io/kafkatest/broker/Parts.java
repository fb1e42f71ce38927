package io.kafkatest.broker;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import scala.Option;

/**
 * What a server is made of, to be stopped one by one when the server itself can't be.
 *
 * <p>Three levels deep: some of Kafka's services begin their threads when they are made, but end them only if they were
 * started.
 */
final class Parts {

    private static final int LEVELS = 3;

    private static final String[] STOPPING = {"shutdown", "close", "stop"};

    private final Set<Object> parts = Collections.newSetFromMap(new IdentityHashMap<>());

    private Parts() {}

    /** The parts that Kafka's server keeps in its fields, whatever they are in this version. */
    static Parts of(Object server) throws IllegalAccessException {
        Parts parts = new Parts();
        parts.addFieldsOf(server, LEVELS);
        return parts;
    }

    private void addFieldsOf(Object owner, int levels) throws IllegalAccessException {
        if (owner == null || levels == 0) {
            return;
        }
        for (Field field : owner.getClass().getDeclaredFields()) {
            field.setAccessible(true);
            Object value = field.get(owner);
            Object part = value instanceof Option<?> option && option.isDefined() ? option.get() : value;
            if (isKafkas(part) && parts.add(part)) {
                addFieldsOf(part, levels - 1);
            }
        }
    }

    private static boolean isKafkas(Object part) {
        return part != null && part.getClass().getName().matches("(kafka|org\\.apache\\.kafka)\\..*");
    }

    void stop() {
        for (Object part : parts) {
            for (String name : STOPPING) {
                for (Method method : part.getClass().getMethods()) {
                    if (method.getName().equals(name)) {
                        call(part, method);
                    }
                }
            }
        }
    }

    private static void call(Object part, Method method) {
        try {
            method.setAccessible(true);
            method.invoke(part, defaults(part, method));
        } catch (ReflectiveOperationException | LinkageError e) {
            // it asks for more than a caller may leave out, was stopped before, or was not started yet
        }
    }

    /** What Scala passes for arguments that are left out. */
    private static Object[] defaults(Object part, Method method) throws ReflectiveOperationException {
        Object[] arguments = new Object[method.getParameterCount()];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = part.getClass()
                    .getMethod(method.getName() + "$default$" + (i + 1))
                    .invoke(part);
        }
        return arguments;
    }
}
