package io.kafkatest.junit5;

import io.kafkatest.KafkaTestException;
import io.kafkatest.spi.ContainerEngine;
import io.kafkatest.spi.ContainerLife;
import io.kafkatest.spi.ContainerOrder;
import io.kafkatest.spi.ImageRecipe;
import io.kafkatest.spi.RunningContainer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** An engine on a machine where no Docker is set up, or one that doesn't answer. */
public abstract class EngineWithoutDocker implements ContainerEngine {

    /** Where none is set up. */
    public static final class Absent extends EngineWithoutDocker {

        @Override
        public Optional<String> absence() {
            return Optional.of("there is no socket");
        }
    }

    /** Where one is set up and doesn't answer. */
    public static final class Broken extends EngineWithoutDocker {

        @Override
        public Optional<String> absence() {
            return Optional.empty();
        }
    }

    private static KafkaTestException silence() {
        return new KafkaTestException("A container was to be started.", "Docker does not answer.", "See why.");
    }

    @Override
    public String host() {
        throw silence();
    }

    @Override
    public boolean reusesContainers() {
        return false;
    }

    @Override
    public void provide(String image) {
        throw silence();
    }

    @Override
    public String build(ImageRecipe recipe) {
        throw silence();
    }

    @Override
    public String createNetwork(ContainerLife life, Map<String, String> labels) {
        throw silence();
    }

    @Override
    public void removeNetwork(String id) {
        throw silence();
    }

    @Override
    public RunningContainer start(ContainerOrder order, Consumer<String> output) {
        throw silence();
    }

    @Override
    public List<FoundContainer> find(Map<String, String> labels) {
        throw silence();
    }

    @Override
    public RunningContainer attach(String id, Consumer<String> output) {
        throw silence();
    }

    @Override
    public void remove(String id) {
        throw silence();
    }

    @Override
    public Map<String, Map<String, String>> findNetworks(Map<String, String> labels) {
        throw silence();
    }
}
