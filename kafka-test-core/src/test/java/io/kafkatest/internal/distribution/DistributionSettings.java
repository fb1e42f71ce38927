package io.kafkatest.internal.distribution;

import io.kafkatest.ClusterSpec;
import io.kafkatest.spi.Settings;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Settings of a test: what it says and nothing else, whatever this JVM was started with. */
record DistributionSettings(Map<String, String> values) {

    static DistributionSettings none() {
        return new DistributionSettings(Map.of());
    }

    DistributionSettings with(String name, Object value) {
        Map<String, String> all = new HashMap<>(values);
        all.put(name, value.toString());
        return new DistributionSettings(all);
    }

    Settings settings() {
        return Settings.ofThisJvm().preferring(name -> Optional.ofNullable(values.get(name)));
    }

    Distributions distributions() {
        return Distributions.of(settings());
    }

    Distribution find(String version) {
        return distributions().find(ClusterSpec.builder().version(version).build());
    }
}
