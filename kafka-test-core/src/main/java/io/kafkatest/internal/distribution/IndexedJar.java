package io.kafkatest.internal.distribution;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One line of an index: a jar and what its content must be. */
record IndexedJar(String sha256, long size, String name) {

    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64}) (\\d{1,18}) (\\S+\\.jar)");

    static IndexedJar parse(String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not a line of an index: " + line);
        }
        return new IndexedJar(parts.group(1), Long.parseLong(parts.group(2)), parts.group(3));
    }

    String line() {
        return sha256 + " " + size + " " + name;
    }

    /** A jar of the same content has the same name, so versions share what they have in common. */
    String cachedName() {
        String file = name.substring(name.lastIndexOf('/') + 1);
        String base = file.substring(0, file.length() - ".jar".length());
        return base + "-" + sha256.substring(0, 12) + ".jar";
    }
}
