package io.kafkatest.internal.command;

import io.kafkatest.internal.distribution.Distribution;
import io.kafkatest.internal.distribution.Distributions;
import io.kafkatest.internal.distribution.KafkaVersion;
import io.kafkatest.spi.Settings;
import java.io.PrintStream;
import java.util.List;

/** Puts Kafka versions into the cache. */
final class Fetch implements Command {

    private final Settings settings;

    Fetch(Settings settings) {
        this.settings = settings;
    }

    @Override
    public String name() {
        return "fetch";
    }

    @Override
    public String help() {
        return "fetch [<version>...]  puts these Kafka versions, or the default one, into the cache folder";
    }

    /** All versions are looked at before the first is fetched, for that takes its time. */
    @Override
    public void run(List<String> arguments, PrintStream out) {
        Distributions distributions = Distributions.of(settings);
        List<KafkaVersion> versions = arguments.isEmpty()
                ? List.of(distributions.carriedVersion())
                : arguments.stream().map(KafkaVersion::asked).toList();
        for (KafkaVersion version : versions) {
            Distribution distribution = distributions.fetch(version);
            out.println("Kafka " + version + ": " + distribution.jars().size() + " jars");
        }
        out.println("Cache folder: " + distributions.cacheFolder());
    }
}
