package io.kafkatest.internal.cluster;

import io.kafkatest.ClusterSpec;
import io.kafkatest.RunOn;
import io.kafkatest.internal.distribution.Distributions;
import io.kafkatest.spi.Settings;

/** Leaves nothing open in a spec: what the settings don't say either are the library's defaults. */
final class CompleteSpec {

    private CompleteSpec() {}

    /**
     * The complete spec.
     *
     * @throws io.kafkatest.KafkaTestException if a setting can't be understood, or no Kafka version is like that
     */
    static ClusterSpec of(ClusterSpec spec, Settings settings) {
        ClusterSpec complete = settings.complete(spec);
        return complete.runOn() == RunOn.EXTERNAL
                ? complete
                : complete.toBuilder()
                        .version(Distributions.of(settings).versionFor(complete).toString())
                        .build();
    }
}
