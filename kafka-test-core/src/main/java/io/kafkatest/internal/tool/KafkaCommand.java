package io.kafkatest.internal.tool;

import java.util.List;

/**
 * A command of Kafka's, as its releases have it in their folder bin.
 *
 * @param name the script's name without its ending
 * @param jar the jar that has it in the newest version
 * @param mainClasses the classes that it has been, the newest first: of those that a version has, the first is its command
 * @param reach how it is told where the cluster is
 */
record KafkaCommand(String name, String jar, List<String> mainClasses, Reach reach) {

    /** The same under the name that the caller has for it, as one of its classes. */
    KafkaCommand called(String callersName, String mainClass) {
        return new KafkaCommand(callersName, jar, List.of(mainClass), reach);
    }
}
