package io.kafkatest.internal.node;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Loads the classes that a start is known to need on a second thread, ahead of the first.
 *
 * <p>A start in a cold JVM is mostly the loading of some 3,800 classes by one core, and the first use of Kafka's clients
 * that of 1,600 more. The lists were recorded from the JVM's log of loaded classes, see CONTRIBUTING.md.
 */
public final class ClassPreloader {

    private final ClassLoader loader;
    private final String list;
    private final AtomicInteger next = new AtomicInteger();
    private volatile boolean paused;
    private volatile boolean done;

    /** A list is a resource of the loader that it is for: a class name per line. */
    ClassPreloader(ClassLoader loader, String list) {
        this.loader = loader;
        this.list = list;
    }

    /** Of what the first clients will need. */
    public static ClassPreloader ofClients() {
        return new ClassPreloader(BrokerLoader.class.getClassLoader(), "io/kafkatest/internal/node/clients.preload");
    }

    /** Begins to load, or goes on after a pause, while the caller goes on too. */
    public void begin() {
        paused = false;
        if (done) {
            return;
        }
        Thread thread = new Thread(this::load, "kafka-test-preloader");
        thread.setDaemon(true);
        thread.start();
    }

    /** Leaves the rest for later. */
    public void pause() {
        paused = true;
    }

    /**
     * Returns when all is loaded that there is, or somebody wants a pause. Classes are not initialized, so no code of theirs runs.
     *
     * @return the names of those that this version of Kafka doesn't have: a start asks for what it needs itself
     */
    public List<String> load() {
        List<String> names = names();
        List<String> missing = new ArrayList<>();
        while (!paused) {
            int index = next.getAndIncrement();
            if (index >= names.size()) {
                done = true;
                break;
            }
            if (!isLoaded(names.get(index))) {
                missing.add(names.get(index));
            }
        }
        return missing;
    }

    private boolean isLoaded(String name) {
        try {
            Class.forName(name, false, loader);
            return true;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }

    List<String> names() {
        try (InputStream in = loader.getResourceAsStream(list)) {
            if (in == null) {
                return List.of();
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
