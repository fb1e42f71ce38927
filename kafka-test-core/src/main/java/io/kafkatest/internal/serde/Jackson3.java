package io.kafkatest.internal.serde;

import java.lang.reflect.Type;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;

/** Jackson 3, with its own defaults and the modules it finds. */
final class Jackson3 implements JsonLibrary {

    private final JsonMapper mapper = JsonMapper.builder().findAndAddModules().build();

    @Override
    public JsonFormat formatOf(Type type) {
        JavaType javaType = mapper.constructType(type);
        return new JsonFormat() {
            @Override
            public byte[] write(Object value) {
                return mapper.writerFor(javaType).writeValueAsBytes(value);
            }

            @Override
            public Object read(byte[] json) {
                return mapper.readValue(json, javaType);
            }
        };
    }
}
