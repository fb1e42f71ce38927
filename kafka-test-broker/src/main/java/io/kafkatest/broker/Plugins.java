package io.kafkatest.broker;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The user's own classes that a node's settings name. They see Kafka's, and Kafka finds them through the context class loader
 * of the node's threads; no other node of the same Kafka sees them.
 */
final class Plugins implements AutoCloseable {

    private static final ClassLoader KAFKA = Plugins.class.getClassLoader();

    /** Kafka finds these not through the context class loader, but where another setting says. */
    private static final Map<String, String> FOUND_BY_PATH = Map.of(
            "remote.log.storage.manager.class.name", "remote.log.storage.manager.class.path",
            "remote.log.metadata.manager.class.name", "remote.log.metadata.manager.class.path");

    private final List<Path> path;
    private final URLClassLoader loader;

    /** Of jars and folders of classes. */
    Plugins(List<Path> path) {
        this.path = List.copyOf(path);
        this.loader = path.isEmpty()
                ? null
                : new URLClassLoader(
                        "kafka-plugins", path.stream().map(Plugins::url).toArray(URL[]::new), KAFKA);
    }

    ClassLoader loader() {
        return loader == null ? KAFKA : loader;
    }

    /** The settings, with those by which Kafka finds the plugins that they name. */
    Map<String, String> completed(Map<String, String> settings) {
        Map<String, String> completed = new HashMap<>(settings);
        if (loader != null) {
            FOUND_BY_PATH.forEach((name, pathName) -> {
                if (settings.containsKey(name)) {
                    completed.putIfAbsent(
                            pathName,
                            path.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
                }
            });
        }
        return completed;
    }

    @Override
    public void close() throws IOException {
        if (loader != null) {
            loader.close();
        }
    }

    private static URL url(Path entry) {
        try {
            return entry.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
