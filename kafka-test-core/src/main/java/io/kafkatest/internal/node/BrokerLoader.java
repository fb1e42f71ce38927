package io.kafkatest.internal.node;

import io.kafkatest.internal.distribution.Distribution;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/**
 * Kafka's server classes, apart from the user's: its parent is the platform loader, so neither side sees the other's
 * Kafka, Scala, Jackson or logging. What crosses is JDK types only.
 */
final class BrokerLoader {

    private final Distribution distribution;
    private final ClassLoader loader;

    BrokerLoader(Distribution distribution) {
        this.distribution = distribution;
        this.loader = new URLClassLoader(
                "kafka-" + distribution.version(),
                distribution.jars().stream().map(BrokerLoader::url).toArray(URL[]::new),
                ClassLoader.getPlatformClassLoader());
    }

    /** Begins to load what the first start and the first clients will need, while the caller goes on. */
    void preload() {
        Thread thread = new Thread(
                () -> {
                    brokerClasses().load();
                    ClassPreloader.ofClients().load();
                },
                "kafka-test-preloader");
        thread.setDaemon(true);
        thread.start();
    }

    ClassPreloader brokerClasses() {
        return new ClassPreloader(loader, "io/kafkatest/broker/broker.preload");
    }

    String version() {
        return distribution.version();
    }

    /** A node that is started by applying its configuration, which answers the bound ports, and stopped by closing it. */
    @SuppressWarnings("unchecked") // the types that NodeLauncher declares
    Launcher launcher(String name, Level level, Consumer<LogRecord> log, List<Path> plugins) {
        Object launcher = create(
                "io.kafkatest.broker.NodeLauncher",
                new Class<?>[] {String.class, Level.class, Consumer.class, List.class},
                name,
                level,
                log,
                plugins);
        return new Launcher((Function<Map<String, String>, Map<String, Integer>>) launcher, (AutoCloseable) launcher);
    }

    /** The names of all settings that a broker of this version has. */
    @SuppressWarnings("unchecked") // the type that BrokerSettings declares
    Set<String> settings() {
        return ((Supplier<Set<String>>) create("io.kafkatest.broker.BrokerSettings", new Class<?>[0])).get();
    }

    private Object create(String type, Class<?>[] parameters, Object... arguments) {
        try {
            return loader.loadClass(type).getConstructor(parameters).newInstance(arguments);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the launcher doesn't fit this version of kafka-test-core", e);
        }
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** What starts and stops one node, once. */
    record Launcher(Function<Map<String, String>, Map<String, Integer>> start, AutoCloseable stop) {}
}
