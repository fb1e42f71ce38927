package io.kafkatest.junit5.internal;

import java.lang.reflect.Type;
import java.util.UUID;
import java.util.regex.Pattern;

/** Names as messages and topics show them. */
final class Names {

    private static final Pattern PACKAGE = Pattern.compile("\\b(?:[a-z_]\\w*\\.)+(?=\\w)");
    private static final Pattern ILLEGAL_IN_TOPICS = Pattern.compile("[^a-zA-Z0-9._-]");
    private static final int UNIQUE_DIGITS = 8;

    private Names() {}

    /** {@code TestTopic<String, List<Order>>}, without packages. */
    static String of(Type type) {
        return PACKAGE.matcher(type.getTypeName()).replaceAll("").replace('$', '.');
    }

    /** {@code orders-1c0ffee9}: other tests, also those of other JVMs, get another. */
    static String unique(String name) {
        return ILLEGAL_IN_TOPICS.matcher(name).replaceAll("_") + "-"
                + UUID.randomUUID().toString().substring(0, UNIQUE_DIGITS);
    }
}
