package io.kafkatest.internal.topic;

import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;

/** A producer that closes when it is not wanted any more and the last who sends with it is done. */
final class CountedProducer {

    private final Producer<byte[], byte[]> producer;
    private final Set<String> topics = new HashSet<>();
    private int users;
    private boolean retired;

    CountedProducer(Producer<byte[], byte[]> producer) {
        this.producer = producer;
    }

    synchronized void takeFor(String topic) {
        users++;
        topics.add(topic);
    }

    synchronized boolean hasSentTo(Collection<String> any) {
        return !Collections.disjoint(topics, any);
    }

    Future<RecordMetadata> send(ProducerRecord<byte[], byte[]> record) {
        return producer.send(record);
    }

    synchronized void release() {
        users--;
        closeIfDone();
    }

    synchronized void retire() {
        retired = true;
        closeIfDone();
    }

    /** Closes at once, whoever sends with it, and gives up what is not sent. */
    void abandon() {
        producer.close(Duration.ZERO);
    }

    private void closeIfDone() {
        if (retired && users == 0) {
            producer.close();
        }
    }
}
