package io.kafkatest.internal.topic;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * A record as it is kept: without what a consumer makes anew for each of them though it says nothing, which is a fifth of the
 * memory of a small one.
 */
final class Slim {

    private static final Headers NO_HEADERS = noHeaders();

    private Slim() {}

    private static Headers noHeaders() {
        RecordHeaders headers = new RecordHeaders();
        headers.setReadOnly();
        return headers;
    }

    static ConsumerRecord<byte[], byte[]> of(ConsumerRecord<byte[], byte[]> record) {
        if (record.headers().iterator().hasNext()) {
            return record;
        }
        return new ConsumerRecord<>(
                record.topic(),
                record.partition(),
                record.offset(),
                record.timestamp(),
                record.timestampType(),
                record.serializedKeySize(),
                record.serializedValueSize(),
                record.key(),
                record.value(),
                NO_HEADERS,
                record.leaderEpoch());
    }

    /** Headers that a deserializer may add to, as it may to those of a consumer. */
    static Headers headers(ConsumerRecord<byte[], byte[]> kept) {
        return kept.headers() == NO_HEADERS ? new RecordHeaders() : kept.headers();
    }
}
