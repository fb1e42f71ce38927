package io.kafkatest.internal.serde;

import java.lang.reflect.Type;
import java.util.Optional;

/** A JSON library of the user's. */
interface JsonLibrary {

    JsonFormat formatOf(Type type);

    /** How values of one type become JSON and back. */
    interface JsonFormat {

        byte[] write(Object value) throws Exception;

        Object read(byte[] json) throws Exception;
    }

    static Optional<JsonLibrary> onClassPath() {
        if (isPresent("tools.jackson.databind.json.JsonMapper")) {
            return Optional.of(new Jackson3());
        }
        if (isPresent("com.fasterxml.jackson.databind.json.JsonMapper")) {
            return Optional.of(new Jackson2());
        }
        return Optional.empty();
    }

    private static boolean isPresent(String type) {
        try {
            Class.forName(type, false, JsonLibrary.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
