package io.kafkatest.internal.command;

import io.kafkatest.KafkaTestException;
import io.kafkatest.internal.external.Sweep;
import io.kafkatest.internal.external.Swept;
import io.kafkatest.internal.text.DurationText;
import io.kafkatest.spi.Settings;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Deletes what crashed runs have left on a cluster that runs already. */
final class SweepCluster implements Command {

    private static final String NAME = "sweep";
    private static final String OLDER_THAN = "--older-than";

    private final Settings settings;

    SweepCluster(Settings settings) {
        this.settings = settings;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String help() {
        return NAME + " " + OLDER_THAN + " <age>  deletes what crashed runs left on the cluster of the settings"
                + " kafka-test.external.*";
    }

    @Override
    public void run(List<String> arguments, PrintStream out) {
        if (arguments.size() != 2 || !arguments.get(0).equals(OLDER_THAN)) {
            throw refused(arguments, "sweep wants " + OLDER_THAN + " and an age.", "Use: " + help());
        }
        Swept swept = Sweep.ofCluster(settings, age(arguments));
        swept.topics().forEach(name -> out.println("deleted  topic " + name));
        swept.groups().forEach(id -> out.println("deleted  group " + id));
        swept.kept().forEach((what, reason) -> out.println("kept  " + what + ": " + reason.getMessage()));
        out.println(swept.topics().size() + " topics and " + swept.groups().size() + " groups deleted");
    }

    private static Duration age(List<String> arguments) {
        try {
            return DurationText.parse(arguments.get(1));
        } catch (IllegalArgumentException e) {
            throw refused(
                    arguments, "\"" + arguments.get(1) + "\" is no age.", "Give a duration such as 1d, 12h or PT36H.");
        }
    }

    private static KafkaTestException refused(List<String> arguments, String wrong, String remedy) {
        return new KafkaTestException(
                Stream.concat(Stream.of(NAME), arguments.stream())
                        .collect(Collectors.joining(" ", "The command \"", "\" was given.")),
                wrong,
                remedy);
    }
}
