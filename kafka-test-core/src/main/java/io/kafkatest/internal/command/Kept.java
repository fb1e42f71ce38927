package io.kafkatest.internal.command;

import io.kafkatest.KafkaTestException;
import io.kafkatest.internal.node.DataRoot;
import io.kafkatest.internal.process.KeptCluster;
import io.kafkatest.spi.Settings;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Shows and stops the clusters that JVMs have left running for the next. */
final class Kept implements Command {

    private static final String IDLE = "idle";

    private final Settings settings;

    Kept(Settings settings) {
        this.settings = settings;
    }

    @Override
    public String name() {
        return "kept";
    }

    @Override
    public String help() {
        return "kept [stop [<pid>...]]  shows the clusters that are kept alive, or stops those that nobody has, or some";
    }

    @Override
    public void run(List<String> arguments, PrintStream out) {
        Path root = DataRoot.of(settings);
        List<KeptCluster> clusters = KeptCluster.allIn(root).stream()
                .filter(cluster -> cluster.state().isPresent())
                .toList();
        if (arguments.isEmpty()) {
            clusters.forEach(cluster -> print(cluster, cluster.state().orElse("ended"), out));
            out.println(clusters.size() + (clusters.size() == 1 ? " cluster" : " clusters") + " in " + root);
        } else if (arguments.equals(List.of("stop"))) {
            clusters.stream()
                    .filter(cluster -> cluster.state().equals(Optional.of(IDLE)))
                    .forEach(cluster -> stop(cluster, out));
        } else if (arguments.get(0).equals("stop")) {
            arguments.subList(1, arguments.size()).forEach(pid -> stop(named(pid, clusters), out));
        } else {
            throw new KafkaTestException(
                    "The command \"kept " + String.join(" ", arguments) + "\" was given.",
                    "kept only knows stop.",
                    "Use: " + help());
        }
    }

    private static KeptCluster named(String pid, List<KeptCluster> clusters) {
        return clusters.stream()
                .filter(cluster -> String.valueOf(cluster.pid()).equals(pid))
                .findFirst()
                .orElseThrow(() -> new KafkaTestException(
                        "The kept cluster of process " + pid + " was to be stopped.",
                        "There is no such cluster; there are those of "
                                + clusters.stream().map(KeptCluster::pid).toList() + ".",
                        "Take the number of a process that the command kept shows."));
    }

    private static void stop(KeptCluster cluster, PrintStream out) {
        cluster.stop();
        print(cluster, "stopped", out);
    }

    private static void print(KeptCluster cluster, String state, PrintStream out) {
        out.println(cluster.pid() + "  " + state + "  " + cluster.title());
    }
}
