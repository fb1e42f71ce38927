package io.kafkatest.broker;

import java.io.PrintStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import kafka.server.KafkaBroker;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.server.common.MetadataVersion;
import scala.Option;

/**
 * What Kafka's versions have in different places or shapes, found by name. Whatever else the launcher calls is the same from
 * 3.3 to 4.4, and so is linked as it was compiled.
 */
final class AcrossVersions {

    private AcrossVersions() {}

    /** A KRaft node; until 3.4 it was made with a prefix for the names of its threads too. */
    static KafkaRaftServer raftServer(KafkaConfig config) throws Exception {
        Constructor<?> constructor = KafkaRaftServer.class.getConstructors()[0];
        return (KafkaRaftServer)
                (constructor.getParameterCount() == 2
                        ? create(constructor, config, Time.SYSTEM)
                        : create(constructor, config, Time.SYSTEM, Option.empty()));
    }

    /** Whether this version can run in ZooKeeper mode, as Kafka can until 3.9. */
    static boolean hasZooKeeper() {
        return AcrossVersions.class.getClassLoader().getResource("kafka/server/KafkaServer.class") != null;
    }

    /** A broker in ZooKeeper mode. */
    static KafkaBroker zooKeeperServer(KafkaConfig config) throws Exception {
        Constructor<?> constructor = Class.forName("kafka.server.KafkaServer").getConstructors()[0];
        return (KafkaBroker) create(constructor, config, Time.SYSTEM, Option.empty(), false);
    }

    /** The broker of a KRaft node: no version shows it, but in each the field has the same name. Empty for a controller. */
    static Optional<KafkaBroker> broker(KafkaRaftServer server) throws ReflectiveOperationException {
        Field field = KafkaRaftServer.class.getDeclaredField("broker");
        field.setAccessible(true);
        Option<?> broker = (Option<?>) field.get(server);
        return broker.isDefined() ? Optional.of((KafkaBroker) broker.get()) : Optional.empty();
    }

    /**
     * Formats the data folders of a KRaft node of before 4.0, and answers the status of Kafka's command for that. Until 3.8 the command itself
     * would write to the process's own output, and until 3.6 end the process then, so it is what it does that is called.
     */
    static int format(KafkaConfig config, String configFile, String clusterId, PrintStream output) throws Exception {
        Optional<Method> formatCommand = Arrays.stream(StorageTool.class.getMethods())
                .filter(method -> method.getName().equals("formatCommand") && method.getParameterCount() == 5)
                .findFirst();
        if (formatCommand.isEmpty()) {
            return StorageTool.execute(
                    new String[] {"format", "--cluster-id", clusterId, "--config", configFile}, output);
        }
        return (int) call(
                formatCommand.get(),
                null,
                output,
                call(method(StorageTool.class, "configToLogDirectories"), null, config),
                call(method(StorageTool.class, "buildMetadataProperties"), null, clusterId, config),
                call(
                        MetadataVersion.class.getMethod("fromVersionString", String.class),
                        null,
                        config.getString("inter.broker.protocol.version")),
                false);
    }

    /**
     * What Kafka is to do instead of ending its process, which it asks {@code Exit} for; since 4.4 that is in another package.
     *
     * @param procedure gets the status and the message, which may be null
     */
    static void setExitProcedure(BiConsumer<Integer, String> procedure) throws Exception {
        Class<?> exit = firstOf("org.apache.kafka.common.utils.internals.Exit", "org.apache.kafka.common.utils.Exit");
        set(exit, "setExitProcedure", arguments -> procedure.accept((Integer) arguments[0], (String) arguments[1]));
        set(exit, "setHaltProcedure", arguments -> procedure.accept((Integer) arguments[0], (String) arguments[1]));
        set(exit, "setShutdownHookAdder", arguments -> {});
    }

    private static void set(Class<?> exit, String setter, Consumer<Object[]> procedure) throws Exception {
        Method set = method(exit, setter);
        Class<?> type = set.getParameterTypes()[0];
        call(
                set,
                null,
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, called, arguments) -> {
                    procedure.accept(arguments);
                    return null;
                }));
    }

    private static Class<?> firstOf(String newer, String older) throws ClassNotFoundException {
        try {
            return Class.forName(newer);
        } catch (ClassNotFoundException e) {
            return Class.forName(older);
        }
    }

    private static Method method(Class<?> type, String name) throws NoSuchMethodException {
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new NoSuchMethodException(type.getName() + "." + name));
    }

    private static Object create(Constructor<?> constructor, Object... arguments) throws Exception {
        try {
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException e) {
            throw thrown(e);
        }
    }

    private static Object call(Method method, Object target, Object... arguments) throws Exception {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw thrown(e);
        }
    }

    /** As if it had been called without reflection. */
    private static Exception thrown(InvocationTargetException e) {
        if (e.getCause() instanceof Error) {
            throw (Error) e.getCause();
        }
        return e.getCause() instanceof Exception ? (Exception) e.getCause() : e;
    }
}
