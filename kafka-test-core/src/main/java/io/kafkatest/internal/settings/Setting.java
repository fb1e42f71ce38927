package io.kafkatest.internal.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The settings that there are. */
public enum Setting {
    ATTACHMENT,
    BASE_IMAGE,
    BROKER_LOG_LEVEL,
    BROKERS,
    CACHE_DIR,
    CONNECT_RUN_ON,
    CONTROLLERS,
    DATA_DIR,
    EXTERNAL_CONFIG,
    EXTERNAL_SWEEP,
    IMAGE,
    KAFKA_DIR,
    KEEP_ALIVE,
    MAVEN_SETTINGS,
    MODE,
    RUN_ON,
    STRICT,
    TIMEOUT,
    UNSUPPORTED,
    VERSION,
    WITHOUT_DOCKER;

    /** What every name begins with. */
    static final String PREFIX = "kafka-test.";

    /** As it is written in files and system properties. */
    public String fullName() {
        return PREFIX + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static List<String> fullNames() {
        return Arrays.stream(values()).map(Setting::fullName).toList();
    }
}
