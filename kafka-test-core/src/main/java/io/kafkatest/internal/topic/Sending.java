package io.kafkatest.internal.topic;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;

/**
 * One send, which waits until the brokers have the events. While they are late somebody looks after them, again and again: what
 * that throws ends the wait.
 */
record Sending(CountedProducer producer, Runnable whenLate) {

    /** What is not sent in this time may have no broker any more to go to. Kafka's producer blocks no longer either. */
    static final Duration LATE = Duration.ofMillis(500);

    /** How long the producer may need to learn where a partition is: Kafka's default of what it blocks for. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    List<RecordMetadata> send(List<ProducerRecord<byte[], byte[]>> records)
            throws ExecutionException, InterruptedException {
        try {
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            for (ProducerRecord<byte[], byte[]> record : records) {
                sent.add(hand(record));
            }
            List<RecordMetadata> written = new ArrayList<>();
            for (Future<RecordMetadata> future : sent) {
                written.add(await(future));
            }
            return written;
        } catch (ExecutionException e) {
            whenLate.run();
            throw e;
        }
    }

    private Future<RecordMetadata> hand(ProducerRecord<byte[], byte[]> event) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            Future<RecordMetadata> sent = producer.send(event);
            if (!wasBlocked(sent) || System.nanoTime() > deadline) {
                return sent;
            }
            whenLate.run();
        }
    }

    /** Whether the producer didn't take the event. One that it took isn't given up within the call. */
    private static boolean wasBlocked(Future<RecordMetadata> sent) throws InterruptedException {
        if (!sent.isDone()) {
            return false;
        }
        try {
            sent.get();
            return false;
        } catch (ExecutionException e) {
            return e.getCause() instanceof org.apache.kafka.common.errors.TimeoutException;
        }
    }

    private RecordMetadata await(Future<RecordMetadata> sent) throws ExecutionException, InterruptedException {
        while (true) {
            try {
                return sent.get(LATE.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                whenLate.run();
            }
        }
    }
}
