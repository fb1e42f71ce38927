package io.kafkatest.internal.container;

import io.kafkatest.spi.ContainerEngine;
import io.kafkatest.spi.ContainerLife;
import io.kafkatest.spi.ContainerOrder;
import io.kafkatest.spi.ImageRecipe;
import io.kafkatest.spi.RunningContainer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** An engine that runs nothing, and notes what it is asked. */
final class FakeEngine implements ContainerEngine {

    final List<String> provided = new ArrayList<>();
    final List<ImageRecipe> built = new ArrayList<>();
    final List<ContainerOrder> started = new ArrayList<>();
    final List<String> removed = new ArrayList<>();
    final List<String> joined = new ArrayList<>();
    boolean refusesToJoin;
    private final int portsTaken;
    private final Optional<String> absence;
    private int refused;

    private FakeEngine(int portsTaken, Optional<String> absence) {
        this.portsTaken = portsTaken;
        this.absence = absence;
    }

    FakeEngine() {
        this(0, Optional.empty());
    }

    /** An engine of whose first orders so many meet a port that is taken. */
    static FakeEngine withPortsTaken(int number) {
        return new FakeEngine(number, Optional.empty());
    }

    /** An engine where no Docker is set up. */
    static FakeEngine without(String what) {
        return new FakeEngine(0, Optional.of(what));
    }

    @Override
    public Optional<String> absence() {
        return absence;
    }

    @Override
    public String host() {
        return "docker.acme";
    }

    @Override
    public boolean reusesContainers() {
        return false;
    }

    @Override
    public void provide(String image) {
        provided.add(image);
    }

    @Override
    public String build(ImageRecipe recipe) {
        built.add(recipe);
        return recipe.name();
    }

    @Override
    public String createNetwork(ContainerLife life, Map<String, String> labels) {
        return "network";
    }

    @Override
    public void removeNetwork(String id) {
        removed.add(id);
    }

    @Override
    public RunningContainer start(ContainerOrder order, Consumer<String> output) throws PortTakenException {
        if (refused < portsTaken) {
            refused++;
            throw new PortTakenException(new IllegalStateException("port is already allocated"));
        }
        started.add(order);
        return new FakeContainer(order.alias());
    }

    @Override
    public List<FoundContainer> find(Map<String, String> labels) {
        return List.of();
    }

    @Override
    public RunningContainer attach(String id, Consumer<String> output) {
        return new FakeContainer(id);
    }

    @Override
    public void remove(String id) {
        removed.add(id);
    }

    @Override
    public Map<String, Map<String, String>> findNetworks(Map<String, String> labels) {
        return Map.of();
    }

    private final class FakeContainer implements RunningContainer {

        private final String id;

        FakeContainer(String id) {
            this.id = id;
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public CompletableFuture<Integer> end() {
            return new CompletableFuture<>();
        }

        @Override
        public String state() {
            return "running";
        }

        @Override
        public void join(String network, String alias) {
            if (refusesToJoin) {
                throw new IllegalStateException("no such container");
            }
            joined.add(alias + " on " + network);
        }

        @Override
        public void stop() {}

        @Override
        public void kill() {}

        @Override
        public void start() {}

        @Override
        public void pause() {}

        @Override
        public void resume() {}

        @Override
        public void leave() {}

        @Override
        public void remove() {
            removed.add(id);
        }

        @Override
        public Map<Integer, Integer> ports() {
            return Map.of();
        }
    }
}
