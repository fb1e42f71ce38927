package io.kafkatest.internal.external;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What all names begin with that one run makes on a cluster of others: {@code kafka-test-20261124T182103Z-1c0ffee9-}. A name
 * tells by itself that it is ours, whose, and how old; nothing else that is on the cluster is needed to know.
 *
 * <p>No dot and no underscore: Kafka takes the two for the same in its metrics, and refuses topics that differ in them only.
 *
 * @param begun to the second
 * @param unique tells runs apart that begin in the same second
 */
record RunPrefix(Instant begun, String unique) {

    private static final int UNIQUE_DIGITS = 8;

    private static final Pattern NAME =
            Pattern.compile("kafka-test-(\\d{8}T\\d{6}Z)-([0-9a-f]{" + UNIQUE_DIGITS + "})-.*", Pattern.DOTALL);

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT)
            .withZone(ZoneOffset.UTC);

    static RunPrefix begin(Instant now) {
        return new RunPrefix(
                now.truncatedTo(ChronoUnit.SECONDS),
                UUID.randomUUID().toString().substring(0, UNIQUE_DIGITS));
    }

    /** The prefix of a name that has one. */
    static Optional<RunPrefix> of(String name) {
        Matcher matcher = NAME.matcher(name);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            Instant begun = LocalDateTime.parse(matcher.group(1), TIME).toInstant(ZoneOffset.UTC);
            return Optional.of(new RunPrefix(begun, matcher.group(2)));
        } catch (DateTimeException e) {
            return Optional.empty(); // digits that are no time: somebody else's name
        }
    }

    boolean begins(String name) {
        return name.startsWith(text());
    }

    String text() {
        return "kafka-test-" + TIME.format(begun) + "-" + unique + "-";
    }

    @Override
    public String toString() {
        return text();
    }
}
