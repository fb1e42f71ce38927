package io.kafkatest.internal.distribution;

import io.kafkatest.KafkaTestException;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version of Kafka; the later one is the greater one.
 *
 * @param text as in the names of its jars, which may go on after the three numbers
 */
public record KafkaVersion(String text, int major, int minor, int patch) implements Comparable<KafkaVersion> {

    private static final Pattern FORM = Pattern.compile("(\\d{1,4})\\.(\\d{1,4})\\.(\\d{1,4})([.-][\\w.-]+)?");

    private static final KafkaVersion OLDEST = new KafkaVersion("3.3.0", 3, 3, 0);

    static Optional<KafkaVersion> parse(String text) {
        Matcher parts = FORM.matcher(text);
        return parts.matches()
                ? Optional.of(new KafkaVersion(text, number(parts, 1), number(parts, 2), number(parts, 3)))
                : Optional.empty();
    }

    private static int number(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }

    /**
     * A version that the user wrote.
     *
     * @throws KafkaTestException if it is none, or one that can't be run
     */
    public static KafkaVersion asked(String text) {
        KafkaVersion version = parse(text)
                .orElseThrow(() -> new KafkaTestException(
                        "Kafka \"" + text + "\" was asked for.",
                        "That is not a version of Kafka, which has three numbers.",
                        "Write it in full, such as 3.6.1."));
        if (!version.isRunnable()) {
            throw new KafkaTestException(
                    "Kafka " + text + " was asked for.",
                    "The oldest version that can be run is " + OLDEST + ".",
                    "Ask for that one or a later one.");
        }
        return version;
    }

    boolean isRunnable() {
        return compareTo(OLDEST) >= 0;
    }

    public boolean hasZooKeeper() {
        return major < 4;
    }

    /** A version that is still being worked on, so that its jars may be others tomorrow. */
    boolean isSnapshot() {
        return text.endsWith("-SNAPSHOT");
    }

    /** The one of some versions that is the least step away. */
    Optional<KafkaVersion> nearest(Collection<KafkaVersion> versions) {
        return versions.stream()
                .min(Comparator.<KafkaVersion>comparingInt(other -> Math.abs(other.major - major))
                        .thenComparing(other -> Math.abs(other.minor - minor))
                        .thenComparing(other -> Math.abs(other.patch - patch))
                        .thenComparing(Comparator.reverseOrder()));
    }

    @Override
    public int compareTo(KafkaVersion other) {
        return Comparator.comparingInt(KafkaVersion::major)
                .thenComparingInt(KafkaVersion::minor)
                .thenComparingInt(KafkaVersion::patch)
                .thenComparing(KafkaVersion::text)
                .compare(this, other);
    }

    @Override
    public String toString() {
        return text;
    }
}
