package io.kafkatest.internal.settings;

import io.kafkatest.KafkaTestException;
import io.kafkatest.internal.text.NearestName;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Looks whether all names in one place that begin like a setting are one. All names here are as they are spelt there. */
final class NamesCheck {

    private final Source source;
    private final String ours;
    private final String clientProperty;
    private final List<String> settings;

    NamesCheck(Source source) {
        this.source = source;
        this.ours = source.spelling().apply(Setting.PREFIX);
        this.clientProperty = source.spelling().apply(ClientProperties.PREFIX);
        this.settings = Setting.fullNames().stream().map(source.spelling()).toList();
    }

    void check() {
        Set<String> clientProperties = spelt(source.clientProperties());
        for (String name : new TreeSet<>(source.namesOfOurs())) {
            if (clientProperties.contains(name)) {
                checkClientProperty(name);
            } else if (!settings.contains(name)) {
                throw unknown(name, nearest(name, ours, settings));
            }
        }
    }

    /** One that Kafka doesn't know may be for what is plugged into its clients, unless it is nearly one that it does know. */
    private void checkClientProperty(String name) {
        Set<String> known = spelt(ClientProperties.known());
        if (!known.contains(name)) {
            Optional<String> meant = nearest(name, clientProperty, known).or(() -> nearest(name, ours, settings));
            if (meant.isPresent()) {
                throw unknown(name, meant);
            }
        }
    }

    private Set<String> spelt(Set<String> clientProperties) {
        return clientProperties.stream()
                .map(name -> source.spelling().apply(ClientProperties.PREFIX + name))
                .collect(Collectors.toSet());
    }

    /** Of names that all begin the same; that beginning counts for nothing. */
    private static Optional<String> nearest(String name, String beginning, Collection<String> names) {
        int length = beginning.length();
        return NearestName.to(
                        name.substring(length),
                        names.stream().map(other -> other.substring(length)).toList())
                .map(beginning::concat);
    }

    private KafkaTestException unknown(String name, Optional<String> meant) {
        return new KafkaTestException(
                "The setting " + name + " is given by " + source.place().apply(name) + ".",
                "There is no such setting.",
                meant.map(nearest -> "Did you mean " + nearest + "?")
                        .orElse("Remove it; there are " + String.join(", ", settings) + ", and " + clientProperty
                                + "* for Kafka's client properties."));
    }
}
