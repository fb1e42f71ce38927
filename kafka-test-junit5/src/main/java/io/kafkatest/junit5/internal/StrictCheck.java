package io.kafkatest.junit5.internal;

import io.kafkatest.TopicEvents;
import io.kafkatest.junit5.internal.strict.DeclaredTopics;
import io.kafkatest.junit5.internal.strict.StrictTest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;

/**
 * Looks in the end whether a strict test has left something behind.
 *
 * @param test as it was when it began
 * @param name how a failure calls it
 * @param scope what was made for it
 * @param classes what was made for the classes around it
 * @param views of topics, opened for the test
 */
record StrictCheck(StrictTest test, String name, Scope scope, List<ClassScope> classes, List<TopicEvents<?, ?>> views) {

    void check() {
        Set<String> topics = new HashSet<>(scope.topicNames());
        Set<String> deadLetters = new HashSet<>(scope.deadLetterTopics());
        List<TopicEvents<?, ?>> all = new ArrayList<>(views);
        List<Consumer<?, ?>> consumers = new ArrayList<>(scope.consumers());
        for (ClassScope around : classes) {
            topics.addAll(around.scope().topicNames());
            deadLetters.addAll(around.scope().deadLetterTopics());
            all.addAll(around.shared().views());
            consumers.addAll(around.scope().consumers());
        }
        test.check(name, new DeclaredTopics(topics, deadLetters), all, consumers);
    }
}
