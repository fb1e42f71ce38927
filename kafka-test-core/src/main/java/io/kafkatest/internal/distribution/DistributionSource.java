package io.kafkatest.internal.distribution;

import java.util.Optional;

/** A place where Kafka versions are found. */
interface DistributionSource {

    Optional<Distribution> find(KafkaVersion version);
}
