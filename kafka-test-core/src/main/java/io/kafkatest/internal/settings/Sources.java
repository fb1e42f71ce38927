package io.kafkatest.internal.settings;

import io.kafkatest.KafkaTestException;
import io.kafkatest.internal.text.NearestName;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
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

    /** Refuses names that begin like a setting and are none: who misspells one would wonder why it does nothing. */
    public void checkNames() {
        inOrder.forEach(Sources::checkNames);
    }

    private static void checkNames(Source source) {
        String prefix = source.spelling().apply(Setting.PREFIX);
        List<String> known = Setting.fullNames().stream()
                .map(name -> source.spelling().apply(name).substring(prefix.length()))
                .toList();
        new TreeSet<>(source.namesOfOurs())
                .stream()
                        .map(name -> name.substring(prefix.length()))
                        .filter(name -> !known.contains(name))
                        .findFirst()
                        .ifPresent(name -> {
                            throw new KafkaTestException(
                                    "The setting " + prefix + name + " is given by "
                                            + source.place().apply(prefix + name) + ".",
                                    "There is no such setting.",
                                    NearestName.to(name, known)
                                            .map(nearest -> "Did you mean " + prefix + nearest + "?")
                                            .orElse("Remove it; there are " + prefix + String.join(", " + prefix, known)
                                                    + "."));
                        });
    }
}
