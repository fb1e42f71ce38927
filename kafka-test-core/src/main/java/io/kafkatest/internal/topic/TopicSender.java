package io.kafkatest.internal.topic;

import io.kafkatest.KafkaTestException;
import io.kafkatest.internal.text.Sentence;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Sends bytes to any topic of a cluster, with one producer for all. */
public final class TopicSender {

    /** After that it is looked whether there still is a broker, and then tried again. */
    public static final Duration BLOCKED_AT_MOST = Sending.LATE;

    private final Supplier<Producer<byte[], byte[]>> producers;
    private final Presence presence;
    private @Nullable CountedProducer producer;
    private boolean closed;

    /**
     * Sends nothing yet.
     *
     * @param producers makes producers that block no longer than {@link #BLOCKED_AT_MOST}
     * @param presence tells whether there still is a broker to send to
     */
    public TopicSender(Supplier<Producer<byte[], byte[]>> producers, Presence presence) {
        this.producers = producers;
        this.presence = presence;
    }

    List<RecordMetadata> send(String topic, List<ProducerRecord<byte[], byte[]>> records) {
        CountedProducer to = take(topic);
        try {
            return new Sending(to, () -> presence.check(asked(topic))).send(records);
        } catch (ExecutionException e) {
            throw failed(topic, e.getCause() == null ? e : e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed(topic, e);
        } catch (KafkaTestException e) {
            throw gone(topic, to, e);
        } catch (RuntimeException e) {
            throw failed(topic, e);
        } finally {
            to.release();
        }
    }

    private synchronized CountedProducer take(String topic) {
        if (closed) {
            throw closed(topic);
        }
        if (producer == null) {
            producer = new CountedProducer(producers.get());
        }
        producer.takeFor(topic);
        return producer;
    }

    /**
     * Has the next send ask anew how many partitions these topics have: a producer that knew more of them before a topic
     * was deleted and made again would choose one that is no more, and wait for it.
     */
    public synchronized void forget(Collection<String> topics) {
        if (producer != null && producer.hasSentTo(topics)) {
            producer.retire();
            producer = null;
        }
    }

    /** What can't be sent is not to come when the brokers are started again, long after the test was told that it failed. */
    private synchronized KafkaTestException gone(String topic, CountedProducer from, KafkaTestException e) {
        if (producer == from) {
            producer = null;
        }
        from.abandon();
        return closed ? closed(topic) : e;
    }

    private static KafkaTestException closed(String topic) {
        return new KafkaTestException(
                asked(topic), "The cluster is closed.", "Send before the cluster is closed, or start another one.");
    }

    private synchronized KafkaTestException failed(String topic, Throwable cause) {
        if (closed) {
            return closed(topic);
        }
        String remedy = cause instanceof TimeoutException
                ? "See that the topic exists and has the partition, and the cluster's log() for what its brokers say."
                : "See the cause; the cluster's log() tells what its brokers say.";
        return new KafkaTestException(asked(topic), Sentence.of("Kafka says: " + cause), remedy, cause);
    }

    private static String asked(String topic) {
        return "An event was to be sent to topic \"" + topic + "\".";
    }

    /** Refuses what comes from now on; the producer is closed with all clients of the cluster. */
    public synchronized void close() {
        closed = true;
    }
}
