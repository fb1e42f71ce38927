package io.kafkatest.internal.settings;

import io.kafkatest.KafkaTestException;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** All places where settings are written; of two that say something, the earlier one counts. */
public final class Sources {

    private final List<Source> inOrder;

    private Sources(List<Source> inOrder) {
        this.inOrder = List.copyOf(inOrder);
    }

    public static Sources ofThisJvm() {
        return new Sources(List.of(Source.systemProperties(), Source.environment(), Source.userFile()));
    }

    public Sources preferring(Source first) {
        List<Source> all = new ArrayList<>(List.of(first));
        all.addAll(inOrder);
        return new Sources(all);
    }

    /**
     * Reads a setting.
     *
     * @param parse throws {@link IllegalArgumentException} or {@link DateTimeParseException} for what it doesn't understand
     * @param expected what it understands, for the message
     */
    public <T> Optional<T> read(Setting setting, Function<String, T> parse, String expected) {
        String name = setting.fullName();
        return inOrder.stream()
                .filter(source -> source.value(name).isPresent())
                .findFirst()
                .map(source -> parsed(source, name, parse, expected));
    }

    private static <T> T parsed(Source source, String name, Function<String, T> parse, String expected) {
        String value = source.value(name).orElseThrow();
        try {
            return parse.apply(value.strip());
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw new KafkaTestException(
                    "The setting " + name + " is \"" + value + "\".",
                    "That is not " + expected + ".",
                    "Correct " + source.place().apply(name) + ".",
                    e);
        }
    }

    /**
     * The client properties of the cluster that runs already: each from the earliest place that has it, and from the file that
     * {@link Setting#EXTERNAL_CONFIG} names if none has it.
     */
    public Map<String, String> clientProperties() {
        Map<String, String> properties = new TreeMap<>(
                read(Setting.EXTERNAL_CONFIG, ClientProperties::read, "a path").orElse(Map.of()));
        Set<String> names = ClientProperties.known(); // JUnit tells a parameter only to who knows its name
        inOrder.forEach(source -> names.addAll(source.clientProperties()));
        for (String name : names) {
            inOrder.stream()
                    .flatMap(source -> source.value(ClientProperties.PREFIX + name).stream())
                    .findFirst()
                    .ifPresent(value -> properties.put(name, value.strip()));
        }
        return properties;
    }

    /** Refuses names that begin like a setting and are none: who misspells one would wonder why it does nothing. */
    public void checkNames() {
        inOrder.forEach(source -> new NamesCheck(source).check());
    }
}
