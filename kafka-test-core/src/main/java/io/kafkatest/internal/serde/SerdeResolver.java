package io.kafkatest.internal.serde;

import io.kafkatest.KafkaTestException;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/** Finds the serde for a type: Kafka's own, otherwise JSON. */
public final class SerdeResolver {

    private final Supplier<Optional<JsonLibrary>> json;

    /** Asks for a JSON library when a type needs it: to make its mapper takes longer than most tests. */
    SerdeResolver(Supplier<Optional<JsonLibrary>> json) {
        this.json = json;
    }

    /** With the JSON library that the user's class path has. */
    public static SerdeResolver ofClassPath() {
        return new SerdeResolver(JsonLibrary::onClassPath);
    }

    public Serde<?> serdeFor(Type type) {
        if (type instanceof WildcardType || type instanceof TypeVariable<?> || type == Object.class) {
            throw new KafkaTestException(
                    asked(type),
                    "It doesn't say what the bytes are to be read as.",
                    "Give a concrete type, such as String, byte[] or a class of yours.");
        }
        if (type == Void.class) {
            return Serdes.Void(); // which Serdes.serdeFrom(...) doesn't know
        }
        if (type instanceof Class<?> known && isKafkas(known)) {
            return Serdes.serdeFrom(known);
        }
        if (type instanceof ParameterizedType || type instanceof GenericArrayType || type instanceof Class<?>) {
            return jsonSerde(type);
        }
        throw new IllegalArgumentException("a kind of type that Java didn't have: " + type);
    }

    private Serde<?> jsonSerde(Type type) {
        JsonLibrary library = json.get()
                .orElseThrow(() -> new KafkaTestException(
                        asked(type),
                        "Kafka has no serde for it, and there is no JSON library on the class path.",
                        "Add com.fasterxml.jackson.core:jackson-databind or tools.jackson.core:jackson-databind,"
                                + " or give a serde of your own (with JUnit: @KeySerde or @ValueSerde)."));
        return new JsonSerde(type, library.formatOf(type));
    }

    /** Kafka says which types it has a serde for only by refusing the others. */
    private static boolean isKafkas(Class<?> type) {
        try {
            Serdes.serdeFrom(type).close();
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String asked(Type type) {
        return "A serde for " + type.getTypeName() + " was asked for.";
    }
}
