package io.kafkatest.assertj.internal;

import io.kafkatest.assertj.internal.evidence.EventText;
import io.kafkatest.assertj.internal.evidence.Show;
import io.kafkatest.assertj.internal.evidence.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * What an assertion on something of Kafka's is about.
 *
 * @param name what a failure calls it
 * @param text what a failure shows of it
 */
public record Subject(String name, Function<Show, List<String>> text) {

    /**
     * A record that was read.
     *
     * @param record Kafka's own
     * @return named by where it is
     */
    public static Subject of(ConsumerRecord<?, ?> record) {
        return new Subject(
                "event " + EventText.location(record),
                show -> EventText.of(record, show).lines());
    }

    /**
     * A record to be sent.
     *
     * @param record Kafka's own
     * @return named by where it is to go
     */
    public static Subject of(ProducerRecord<?, ?> record) {
        String partition = record.partition() == null ? "" : "-" + record.partition();
        String name = "record for " + record.topic() + partition;
        return new Subject(
                name, show -> line(name, record.timestamp(), record.key(), record.headers(), record.value(), show));
    }

    /**
     * A record of a test that has no place in a topic.
     *
     * @param timestamp or null
     * @param key or null
     * @param headers any number
     * @param value or null
     * @return named as a record
     */
    public static Subject record(
            @Nullable Long timestamp, @Nullable Object key, Headers headers, @Nullable Object value) {
        return new Subject("record", show -> line("record", timestamp, key, headers, value, show));
    }

    private static List<String> line(
            String name,
            @Nullable Long timestamp,
            @Nullable Object key,
            Headers headers,
            @Nullable Object value,
            Show show) {
        List<String> parts = new ArrayList<>();
        parts.add(name);
        if (timestamp != null) {
            parts.add(show.time(timestamp));
        }
        parts.add("key=" + show.value(key));
        if (headers.iterator().hasNext()) {
            parts.add("headers=" + show.headers(headers));
        }
        parts.add("value=" + show.value(value));
        return List.of(Text.cut(String.join("  ", parts), Text.WIDTH));
    }

    /**
     * Headers of anything.
     *
     * @param headers Kafka's own
     * @return named as headers
     */
    public static Subject of(Headers headers) {
        return new Subject("headers", show -> List.of(Text.cut("headers=" + show.headers(headers), Text.WIDTH)));
    }

    /**
     * One header.
     *
     * @param header Kafka's own
     * @return named by its key
     */
    public static Subject of(Header header) {
        return new Subject(
                "header " + header.key(),
                show -> List.of(Text.cut(header.key() + "=" + show.header(header.value()), Text.WIDTH)));
    }

    /**
     * Where a record was written.
     *
     * @param metadata Kafka's own
     * @return named by the place
     */
    public static Subject of(RecordMetadata metadata) {
        String place = metadata.topic() + "-" + metadata.partition() + "@"
                + (metadata.hasOffset() ? metadata.offset() : "unknown");
        return new Subject(
                "metadata of " + place,
                show -> List.of(place + "  " + show.time(metadata.timestamp()) + "  key of "
                        + Text.count(Math.max(0, metadata.serializedKeySize()), "byte") + "  value of "
                        + Text.count(Math.max(0, metadata.serializedValueSize()), "byte")));
    }
}
