package io.kafkatest.resolver;

/** Passwords that stand in addresses: messages go to build logs. */
final class Credentials {

    private Credentials() {}

    static String removedFrom(String text) {
        return text.replaceAll("://[^/@\\s]+@", "://");
    }
}
