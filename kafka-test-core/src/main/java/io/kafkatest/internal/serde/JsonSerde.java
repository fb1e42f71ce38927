package io.kafkatest.internal.serde;

import io.kafkatest.internal.serde.JsonLibrary.JsonFormat;
import java.lang.reflect.Type;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** Values of a type as JSON; null stays null, which is a tombstone. */
final class JsonSerde implements Serde<Object> {

    private final Type type;
    private final JsonFormat format;

    JsonSerde(Type type, JsonFormat format) {
        this.type = type;
        this.format = format;
    }

    @Override
    public Serializer<Object> serializer() {
        return (topic, value) -> write(value);
    }

    @Override
    public Deserializer<Object> deserializer() {
        return new JsonDeserializer();
    }

    private byte @Nullable [] write(@Nullable Object value) {
        try {
            return value == null ? null : format.write(value);
        } catch (Exception e) {
            throw new SerializationException("can't write " + type.getTypeName() + " as JSON: " + e.getMessage(), e);
        }
    }

    private @Nullable Object read(byte @Nullable [] json) {
        try {
            return json == null ? null : format.read(json);
        } catch (Exception e) {
            throw new SerializationException("can't read JSON as " + type.getTypeName() + ": " + e.getMessage(), e);
        }
    }

    /** A class rather than a lambda, so that failures can name it. */
    private final class JsonDeserializer implements Deserializer<Object> {

        @Override
        public @Nullable Object deserialize(String topic, byte @Nullable [] data) {
            return read(data);
        }

        @Override
        public String toString() {
            return "JSON as " + type.getTypeName();
        }
    }
}
