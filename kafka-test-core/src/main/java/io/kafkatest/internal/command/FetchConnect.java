package io.kafkatest.internal.command;

import io.kafkatest.internal.distribution.Artifacts;
import io.kafkatest.internal.distribution.KafkaVersion;
import io.kafkatest.spi.Settings;
import java.io.PrintStream;
import java.util.List;

/** Puts Kafka Connect of some versions into the cache. */
final class FetchConnect implements Command {

    private final Settings settings;

    FetchConnect(Settings settings) {
        this.settings = settings;
    }

    @Override
    public String name() {
        return "fetch-connect";
    }

    @Override
    public String help() {
        return "fetch-connect [<version>...]  puts Kafka Connect of these versions, or of the default one, into the cache"
                + " folder";
    }

    /** All versions are looked at before the first is fetched, for that takes its time. */
    @Override
    public void run(List<String> arguments, PrintStream out) {
        Artifacts artifacts = Artifacts.of(settings);
        List<KafkaVersion> versions = arguments.isEmpty()
                ? List.of(artifacts.carriedVersion())
                : arguments.stream().map(KafkaVersion::asked).toList();
        for (KafkaVersion version : versions) {
            out.println("Kafka Connect " + version + ": "
                    + artifacts.fetchConnect(version).jars().size() + " jars");
        }
    }
}
