package io.kafkatest.internal.tool;

import io.kafkatest.internal.distribution.KafkaVersion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a command is told where the cluster is, and with what properties to connect to it.
 *
 * @param place where the options go
 * @param since the first version that has an option for the cluster's servers
 * @param config the option for a file of properties, which not every command called the same before {@link #UNIFORM_CONFIG}
 * @param instead options that also say where to connect to, beside those that all commands have in common
 */
record Reach(Place place, KafkaVersion since, String config, List<String> instead) {

    private static final KafkaVersion ALWAYS = KafkaVersion.asked("3.3.0");

    /** From this version on (KIP-1147) all commands have an option of one name, and warn of those that they had before. */
    private static final KafkaVersion UNIFORM_CONFIG = KafkaVersion.asked("4.2.0");

    private static final String SERVERS = "--bootstrap-server";

    private static final String COMMAND_CONFIG = "--command-config";

    /** Also as the beginning of other options, {@code --bootstrap-controller} for example. */
    private static final List<String> ELSEWHERE = List.of("--bootstrap-", "--zookeeper", "--authorizer");

    /** A question about the command itself, which some answer only when they are asked nothing else. */
    private static final List<String> OF_ITSELF = List.of("--help", "-h", "--version");

    /** Where the options have to be: a command with subcommands has them before, or the subcommand has them. */
    private enum Place {
        NOWHERE,
        FIRST,
        LAST
    }

    /** For a command that works on files, or that has to be told in some other way. */
    static Reach none() {
        return new Reach(Place.NOWHERE, ALWAYS, "", List.of());
    }

    /** For most commands. */
    static Reach servers() {
        return new Reach(Place.FIRST, ALWAYS, COMMAND_CONFIG, List.of());
    }

    Reach last() {
        return new Reach(Place.LAST, since, config, instead);
    }

    Reach since(String version) {
        return new Reach(place, KafkaVersion.asked(version), config, instead);
    }

    Reach configOnceCalled(String option) {
        return new Reach(place, since, option, instead);
    }

    Reach orGiven(String... options) {
        return new Reach(place, since, config, List.of(options));
    }

    /**
     * The arguments with what the caller left out.
     *
     * @param version the command's
     * @param cluster the cluster's servers
     * @param properties the file of properties to connect with, if there are any
     */
    List<String> complete(List<String> arguments, KafkaVersion version, String cluster, Optional<Path> properties) {
        if (place == Place.NOWHERE
                || version.compareTo(since) < 0
                || arguments.stream().anyMatch(this::keepsAway)) {
            return arguments;
        }
        List<String> added = new ArrayList<>(List.of(SERVERS, cluster));
        String option = version.compareTo(UNIFORM_CONFIG) < 0 ? config : COMMAND_CONFIG;
        properties
                .filter(file -> arguments.stream().noneMatch(this::isConfig))
                .ifPresent(file -> added.addAll(List.of(option, file.toString())));
        return place == Place.FIRST ? joined(added, arguments) : joined(arguments, added);
    }

    private boolean keepsAway(String argument) {
        return OF_ITSELF.contains(argument)
                || ELSEWHERE.stream().anyMatch(argument::startsWith)
                || instead.stream().anyMatch(option -> is(option, argument));
    }

    private boolean isConfig(String argument) {
        return is(COMMAND_CONFIG, argument) || is(config, argument);
    }

    private static boolean is(String option, String argument) {
        return argument.equals(option) || argument.startsWith(option + "=");
    }

    private static List<String> joined(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
