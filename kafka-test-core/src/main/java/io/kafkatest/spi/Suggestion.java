package io.kafkatest.spi;

import io.kafkatest.internal.text.NearestName;
import java.util.Collection;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** What somebody may have meant, for the messages of those who build on this library. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class Suggestion {

    private Suggestion() {}

    /**
     * Finds the name that was misspelt.
     *
     * <pre>{@code
     * Suggestion.nearest("ordres", List.of("orders", "payments"));      // orders
     * }</pre>
     *
     * @param written what was written
     * @param names those that there are
     * @return the nearest, if it is so near that a slip of the keyboard explains the difference
     */
    public static Optional<String> nearest(String written, Collection<String> names) {
        return NearestName.to(written, names);
    }
}
