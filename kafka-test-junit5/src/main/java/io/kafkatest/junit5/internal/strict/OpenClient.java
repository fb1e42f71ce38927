package io.kafkatest.junit5.internal.strict;

import java.util.ConcurrentModificationException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;

/** How a client that nobody closed is called. */
final class OpenClient {

    private OpenClient() {}

    static String text(Object client) {
        if (client instanceof Consumer<?, ?> consumer) {
            try {
                return "a consumer in group " + consumer.groupMetadata().groupId() + ", which reads "
                        + consumer.subscription();
            } catch (KafkaException | IllegalStateException | ConcurrentModificationException e) {
                return "a consumer that another thread is using";
            }
        }
        return "a producer";
    }
}
