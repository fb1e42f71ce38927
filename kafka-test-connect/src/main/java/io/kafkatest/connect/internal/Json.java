package io.kafkatest.connect.internal;

import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonParser;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The JSON that Connect's REST interface speaks, as the JDK's own types. */
final class Json {

    private Json() {}

    /**
     * The value that a text says: a map, a list, a text, a number (a long, or a double if it has a fraction), a truth value, or
     * null.
     *
     * @throws IllegalArgumentException if it is no JSON
     */
    static @Nullable Object parse(String text) {
        try (JsonParser parser = JsonProvider.provider().createParser(new StringReader(text))) {
            parser.next();
            Object value = value(parser.getValue());
            parser.hasNext(); // refuses what comes after it
            return value;
        } catch (JsonException | IllegalStateException | NoSuchElementException e) {
            throw new IllegalArgumentException("not JSON: " + text, e);
        }
    }

    private static @Nullable Object value(JsonValue value) {
        return switch (value.getValueType()) {
            case OBJECT -> object(value.asJsonObject());
            case ARRAY -> array(value.asJsonArray());
            case STRING -> ((JsonString) value).getString();
            case NUMBER -> number((JsonNumber) value);
            case TRUE -> true;
            case FALSE -> false;
            case NULL -> null;
        };
    }

    private static Map<String, @Nullable Object> object(JsonObject object) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        object.forEach((name, value) -> map.put(name, value(value)));
        return map;
    }

    private static List<@Nullable Object> array(JsonArray array) {
        List<@Nullable Object> list = new ArrayList<>();
        array.forEach(value -> list.add(value(value)));
        return list;
    }

    private static Number number(JsonNumber number) {
        return number.isIntegral() ? (Number) number.longValue() : (Number) number.doubleValue();
    }

    /** An object of texts, and of such objects. */
    static String write(Map<String, ?> object) {
        return JsonProvider.provider().createObjectBuilder(object).build().toString();
    }
}
