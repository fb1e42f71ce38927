package io.kafkatest.samples.orders;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;

/** Values as JSON and back. */
final class Json {

    private static final JsonMapper mapper = new JsonMapper();

    private Json() {}

    static byte[] write(Object value) {
        try {
            return mapper.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(value + " can't be written as JSON", e);
        }
    }

    /** Throws {@link IllegalArgumentException} with the reason if it isn't one. */
    static <T> T read(byte[] json, Class<T> type) {
        if (json == null) {
            throw new IllegalArgumentException("there is no value");
        }
        try {
            return mapper.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }
}
