package io.kafkatest.command;

import io.kafkatest.internal.command.CommandLine;
import io.kafkatest.spi.Settings;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * The command line: {@code fetch} puts Kafka versions into the cache, so that tests need no network for them, and {@code
 * fetch-connect} Kafka Connect of these versions; {@code kept} shows the clusters that earlier JVMs have left running, and stops them; {@code sweep} deletes what killed runs have left on a
 * cluster that runs already.
 *
 * <pre>
 * mvn exec:java -Dexec.classpathScope=test -Dexec.mainClass=io.kafkatest.command.Main -Dexec.args="fetch 3.6.1 3.9.2"
 * </pre>
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class Main {

    private Main() {}

    /**
     * Does what it is told, and ends the JVM with status 1 if it can't.
     *
     * @param arguments a command and what that wants; without any, a help is printed
     */
    public static void main(String[] arguments) {
        CommandLine commandLine = new CommandLine(Settings.ofThisJvm(), System.out, System.err);
        // with exec:java the JVM is Maven's, which must go on if all is well
        if (!commandLine.run(List.of(arguments))) {
            System.exit(1);
        }
    }
}
