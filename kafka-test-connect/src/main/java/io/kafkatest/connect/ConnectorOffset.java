package io.kafkatest.connect;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * How far a connector has come with a part of what it reads.
 *
 * <pre>{@code
 * connect.offsets("local-file-source");      // [{filename=test.txt} at {position=8}]
 * }</pre>
 *
 * @param partition which part: a file, or for sinks {@code kafka_topic} and {@code kafka_partition}
 * @param offset how far: for sinks {@code kafka_offset}; texts, numbers, truth values, and null
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record ConnectorOffset(Map<String, @Nullable Object> partition, Map<String, @Nullable Object> offset) {

    /**
     * Keeps the values.
     *
     * @param partition which part
     * @param offset how far
     */
    public ConnectorOffset {
        partition = Collections.unmodifiableMap(new LinkedHashMap<>(partition));
        offset = Collections.unmodifiableMap(new LinkedHashMap<>(offset));
    }

    /**
     * The offset as words, for messages.
     *
     * @return for example {@code {filename=test.txt} at {position=8}}
     */
    @Override
    public String toString() {
        return partition + " at " + offset;
    }
}
