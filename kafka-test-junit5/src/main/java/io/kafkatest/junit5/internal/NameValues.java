package io.kafkatest.junit5.internal;

import io.kafkatest.KafkaTestException;
import java.util.Map;
import java.util.TreeMap;

/** The {@code name=value} texts of annotations. */
final class NameValues {

    private NameValues() {}

    static Map<String, String> parse(String[] texts, String place) {
        Map<String, String> values = new TreeMap<>();
        for (String text : texts) {
            int sign = text.indexOf('=');
            String name = text.substring(0, Math.max(sign, 0)).strip();
            if (name.isEmpty()) {
                throw new KafkaTestException(
                        "The setting \"" + text + "\" is given by " + place + ".",
                        "It is not of the form name=value.",
                        "Write Kafka's name of the setting, '=' and the value, such as \"retention.ms=1000\".");
            }
            String value = text.substring(sign + 1).strip();
            String other = values.put(name, value);
            if (other != null && !other.equals(value)) {
                throw new KafkaTestException(
                        "The setting " + name + " is given by " + place + ".",
                        "It is given twice: as \"" + other + "\" and as \"" + value + "\".",
                        "Remove one of them.");
            }
        }
        return values;
    }
}
