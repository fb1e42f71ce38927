package io.kafkatest.junit5.internal;

import io.kafkatest.ClusterSpec;
import io.kafkatest.TopicSpec;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The topics that have a name of their own, each put together from all places that declare it. */
final class NamedTopics {

    private final Map<String, TopicSpec> specs;
    private final Set<String> deadLetters;

    private NamedTopics(Map<String, TopicSpec> specs, Set<String> deadLetters) {
        this.specs = specs;
        this.deadLetters = deadLetters;
    }

    /** Checks every declaration, also those without a name. */
    static NamedTopics of(OwnedClasses owned, ClusterSpec cluster) {
        Map<String, List<TopicDeclaration>> byName = new LinkedHashMap<>();
        for (TopicDeclaration topic : owned.topics()) {
            add(topic.checkedFor(cluster), byName);
        }
        for (InjectionPoint point : owned.points()) {
            Injectable.of(point);
            point.topic()
                    .map(topic -> topic.checkedFor(cluster))
                    .filter(TopicDeclaration::isNamed)
                    .ifPresent(topic -> add(topic, byName));
        }
        Map<String, TopicSpec> specs = new LinkedHashMap<>();
        Set<String> deadLetters = new HashSet<>();
        byName.forEach((name, places) -> {
            TopicDeclaration all = places.stream().reduce(TopicDeclaration::and).orElseThrow();
            specs.put(name, all.toSpec(name));
            if (all.isForDeadLetters()) {
                deadLetters.add(name);
            }
        });
        return new NamedTopics(specs, deadLetters);
    }

    private static void add(TopicDeclaration topic, Map<String, List<TopicDeclaration>> byName) {
        List<TopicDeclaration> places = byName.computeIfAbsent(topic.name(), name -> new ArrayList<>());
        places.forEach(other -> other.checkAgreement(topic));
        places.add(topic);
    }

    Set<String> names() {
        return specs.keySet();
    }

    Collection<TopicSpec> specs() {
        return specs.values();
    }

    boolean isForDeadLetters(String name) {
        return deadLetters.contains(name);
    }

    Optional<TopicSpec> find(String name) {
        return Optional.ofNullable(specs.get(name));
    }
}
