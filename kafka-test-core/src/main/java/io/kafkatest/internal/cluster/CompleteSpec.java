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
     * @throws io.kafkatest.KafkaTestException if a setting can't be understood
     */
    static ClusterSpec of(ClusterSpec spec, Settings settings) {
        ClusterSpec complete = settings.complete(spec);
        return complete.version().isEmpty() && complete.runOn() != RunOn.EXTERNAL
                ? complete.toBuilder()
                        .version(Distributions.of(settings).defaultVersion(complete.mode()))
                        .build()
                : complete;
    }
}
