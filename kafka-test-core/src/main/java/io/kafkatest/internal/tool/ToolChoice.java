package io.kafkatest.internal.tool;

import io.kafkatest.KafkaTestException;
import io.kafkatest.internal.distribution.Distribution;
import io.kafkatest.internal.text.NearestName;
import io.kafkatest.spi.Settings;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds out what is to be run under the name of a command or of a main class. */
final class ToolChoice {

    private final Distribution distribution;
    private final ClassFinder classes;

    ToolChoice(Distribution distribution) {
        this.distribution = distribution;
        this.classes = new ClassFinder(distribution.jars());
    }

    /**
     * The command of a name, as this version has it.
     *
     * @param name such as {@code kafka-topics}, or the full name of a class
     * @return with the one main class that it is here
     * @throws KafkaTestException if it can't be run here
     */
    KafkaCommand of(String name) {
        return isClassName(name) ? ofClass(name) : ofCommand(name);
    }

    /** A command has a hyphen in its name, and a class can't have one. */
    private static boolean isClassName(String name) {
        return name.contains(".") && !name.contains("-");
    }

    private KafkaCommand ofCommand(String name) {
        KafkaCommand command = KafkaCommands.named(name).orElseThrow(() -> unknown(name));
        Set<String> present = classes.present(command.mainClasses());
        return command.mainClasses().stream()
                .filter(present::contains)
                .findFirst()
                .map(mainClass -> command.called(name, mainClass))
                .orElseThrow(() -> missing(command));
    }

    private KafkaCommand ofClass(String name) {
        if (classes.present(List.of(name)).isEmpty()) {
            throw noClass(name);
        }
        return KafkaCommands.ofClass(name)
                .map(command -> command.called(name, name))
                .orElseGet(() -> new KafkaCommand(name, "", List.of(name), Reach.none()));
    }

    private KafkaTestException unknown(String name) {
        List<String> names = available();
        return new KafkaTestException(
                asked(name),
                version() + " has no command of that name.",
                NearestName.to(name, names)
                                .map(nearest -> "Did you mean " + nearest + "? ")
                                .orElse("")
                        + "It has " + enumerated(names) + ", and any main class by its full name.");
    }

    private KafkaTestException missing(KafkaCommand command) {
        if (!classes.hasJar(command.jar())) {
            return new KafkaTestException(
                    asked(command.name()),
                    "The jar that has it, " + command.jar() + ", is not among those that this " + version()
                            + " was found with.",
                    "Unpack the release of " + version()
                            + " and name its folder with the setting " + Settings.PREFIX
                            + "kafka-dir: it has all commands.");
        }
        return new KafkaTestException(
                asked(command.name()),
                version() + " does not have it, as it has no class "
                        + command.mainClasses().get(0) + ".",
                "Have the cluster run a version that has it; " + version() + " has " + enumerated(available()) + ".");
    }

    private KafkaTestException noClass(String name) {
        return new KafkaTestException(
                asked(name),
                version() + " has no class of that name.",
                KafkaCommands.ofClass(name)
                        .map(command -> "Run the command " + command.name()
                                + " instead: it is found whatever its class is called in a version.")
                        .orElse("Write the full name of a main class that is in one of its jars."));
    }

    private List<String> available() {
        Set<String> present = classes.present(KafkaCommands.all().stream()
                .flatMap(command -> command.mainClasses().stream())
                .collect(Collectors.toSet()));
        return KafkaCommands.all().stream()
                .filter(command -> command.mainClasses().stream().anyMatch(present::contains))
                .map(KafkaCommand::name)
                .toList();
    }

    private static String asked(String name) {
        return "The command " + name + " was to be run.";
    }

    private String version() {
        return "Kafka " + distribution.version();
    }

    private static String enumerated(List<String> names) {
        return String.join(", ", names);
    }
}
