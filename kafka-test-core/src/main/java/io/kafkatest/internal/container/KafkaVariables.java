package io.kafkatest.internal.container;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.stream.Collectors;

/**
 * Kafka's settings as the variables that its images take: {@code KAFKA_LOG_DIRS} for {@code log.dirs}, with two underscores for
 * one and three for a dash. So it is in {@code apache/kafka}, {@code apache/kafka-native} and {@code confluentinc/cp-kafka}
 * (their documentation under "environment variables"), and so it has to be in others.
 */
final class KafkaVariables {

    private static final String PREFIX = "KAFKA_";

    /** Those that the configuration of the images gives a level of their own. */
    private static final List<String> LOGGERS =
            List.of("kafka", "org.apache.kafka", "kafka.controller", "state.change.logger");

    private KafkaVariables() {}

    /**
     * The variables.
     *
     * @param level the lowest level that somebody wants to see events of
     */
    static Map<String, String> of(Map<String, String> config, String clusterId, Level level) {
        Map<String, String> variables = new TreeMap<>();
        config.forEach((name, value) -> variables.put(variable(name), value));
        variables.put("CLUSTER_ID", clusterId);
        // a broker for tests needs neither throughput nor heap, and these start fastest
        variables.put("KAFKA_HEAP_OPTS", "-Xms64m -Xmx512m");
        variables.put("KAFKA_JVM_PERFORMANCE_OPTS", "-XX:+UseSerialGC -XX:TieredStopAtLevel=1");
        // without one Kafka's scripts start an agent for JMX, which nobody outside could reach
        variables.put("KAFKA_JMX_OPTS", "-Djava.awt.headless=true");
        variables.putAll(logging(name(level)));
        return variables;
    }

    /** A start alone prints more than a thousand lines of level INFO, each of which would come here through Docker. */
    private static Map<String, String> logging(String level) {
        return Map.of(
                "KAFKA_LOG4J_ROOT_LOGLEVEL",
                level,
                "KAFKA_LOG4J_LOGGERS",
                LOGGERS.stream().map(logger -> logger + "=" + level).collect(Collectors.joining(",")));
    }

    /** As Log4j calls it. */
    private static String name(Level level) {
        if (level.intValue() >= Level.WARNING.intValue()) {
            return "WARN";
        }
        if (level.intValue() >= Level.INFO.intValue()) {
            return "INFO";
        }
        return level.intValue() >= Level.FINE.intValue() ? "DEBUG" : "TRACE";
    }

    private static String variable(String setting) {
        return PREFIX
                + setting.replace("_", "__")
                        .replace("-", "___")
                        .replace('.', '_')
                        .toUpperCase(Locale.ROOT);
    }
}
