package io.kafkatest;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What Kafka demands of a topic, checked before a cluster is asked for it. */
final class TopicRules {

    /** {@code org.apache.kafka.common.internals.Topic}: legal characters and the longest name. */
    private static final Pattern LEGAL = Pattern.compile("[a-zA-Z0-9._-]+");

    private static final int LONGEST = 249;

    private TopicRules() {}

    static void check(String name, int partitions, int replicationFactor) {
        String wrong = wrongWith(name);
        if (wrong != null) {
            throw new KafkaTestException(
                    "A topic named \"" + name + "\" was asked for.",
                    "Kafka doesn't allow that name: " + wrong + ".",
                    "Use 1 to " + LONGEST + " of the characters a-z, A-Z, 0-9, '.', '_' and '-'.");
        }
        atLeastOne(name, "partitions", partitions);
        atLeastOne(name, "replication factor", replicationFactor);
    }

    private static @Nullable String wrongWith(String name) {
        if (name.isEmpty()) {
            return "it is empty";
        }
        if (name.equals(".") || name.equals("..")) {
            return "\".\" and \"..\" are reserved";
        }
        if (name.length() > LONGEST) {
            return "it has " + name.length() + " characters, " + LONGEST + " are the most";
        }
        if (!LEGAL.matcher(name).matches()) {
            return name.codePoints()
                    .mapToObj(Character::toString)
                    .filter(c -> !LEGAL.matcher(c).matches())
                    .findFirst()
                    .map(c -> "it has the character '" + c + "'")
                    .orElseThrow();
        }
        return null;
    }

    private static void atLeastOne(String name, String what, int number) {
        if (number < 1) {
            throw new KafkaTestException(
                    "Topic \"" + name + "\" was asked for with " + what + " " + number + ".",
                    "A topic has at least 1.",
                    "Leave it out for 1, or give a positive number.");
        }
    }
}
