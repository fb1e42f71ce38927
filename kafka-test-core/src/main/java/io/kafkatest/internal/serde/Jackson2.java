package io.kafkatest.internal.serde;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.lang.reflect.Type;

/** Jackson 2 with the modules it finds, and with Jackson 3's defaults: ISO dates, unknown properties ignored, nothing after the value. */
final class Jackson2 implements JsonLibrary {

    private final JsonMapper mapper = JsonMapper.builder()
            .findAndAddModules()
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    @Override
    public JsonFormat formatOf(Type type) {
        JavaType javaType = mapper.constructType(type);
        return new JsonFormat() {
            @Override
            public byte[] write(Object value) throws JsonProcessingException {
                return mapper.writerFor(javaType).writeValueAsBytes(value);
            }

            @Override
            public Object read(byte[] json) throws IOException {
                return mapper.readValue(json, javaType);
            }
        };
    }
}
