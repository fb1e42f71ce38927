package io.kafkatest.assertj.internal;

import io.kafkatest.KafkaTestException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares JSON, if who tests has a library for it: this one brings none. */
final class JsonComparison {

    private static final String LIBRARY = "net.javacrumbs.jsonunit.assertj.JsonAssertions";

    private JsonComparison() {}

    /** In what two differ, a line for each difference; none if they are the same JSON. */
    static List<String> differences(String expected, @Nullable Object actual) {
        requireLibrary(expected);
        return actual == null ? List.of("there is no JSON") : JsonUnit.differences(expected, actual);
    }

    static @Nullable String text(byte @Nullable [] json) {
        return json == null ? null : new String(json, StandardCharsets.UTF_8);
    }

    private static void requireLibrary(String expected) {
        try {
            Class.forName(LIBRARY, false, JsonComparison.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new KafkaTestException(
                    "Something was to be compared with the JSON " + expected + ".",
                    "There is no library on the class path that compares JSON.",
                    "Add net.javacrumbs.json-unit:json-unit-assertj to your test dependencies.",
                    e);
        }
    }
}
