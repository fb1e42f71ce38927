package io.kafkatest.internal.container;

import io.kafkatest.internal.node.NodeJvm;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Kafka's settings as the variables that its images take: {@code KAFKA_LOG_DIRS} for {@code log.dirs}, with two underscores for
 * one and three for a dash. So it is in {@code apache/kafka}, {@code apache/kafka-native} and {@code confluentinc/cp-kafka}
 * (their documentation under "environment variables"), and so it has to be in others.
 */
final class KafkaVariables {

    private static final String PREFIX = "KAFKA_";

    private KafkaVariables() {}

    static Map<String, String> of(Map<String, String> config, String clusterId) {
        Map<String, String> variables = new TreeMap<>();
        config.forEach((name, value) -> variables.put(variable(name), value));
        variables.put("CLUSTER_ID", clusterId);
        variables.put("KAFKA_HEAP_OPTS", String.join(" ", NodeJvm.HEAP));
        variables.put("KAFKA_JVM_PERFORMANCE_OPTS", String.join(" ", NodeJvm.STARTS_FAST));
        return variables;
    }

    private static String variable(String setting) {
        return PREFIX
                + setting.replace("_", "__")
                        .replace("-", "___")
                        .replace('.', '_')
                        .toUpperCase(Locale.ROOT);
    }
}
