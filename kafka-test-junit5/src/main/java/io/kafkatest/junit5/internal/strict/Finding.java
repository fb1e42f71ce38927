package io.kafkatest.junit5.internal.strict;

import java.util.ArrayList;
import java.util.List;

/**
 * What a test has left behind, of one kind.
 *
 * @param what the kind
 * @param where each of them
 */
record Finding(String what, List<String> where) {

    private static final int SHOWN = 10;

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(what + ": " + where.size());
        where.stream().limit(SHOWN).forEach(line -> lines.add("  " + line));
        if (where.size() > SHOWN) {
            lines.add("  and " + (where.size() - SHOWN) + " more");
        }
        return lines;
    }
}
