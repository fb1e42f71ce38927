package io.kafkatest;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * The events of a topic, since the test began. Transactional events appear when they are committed.
 *
 * <pre>{@code
 * List<ConsumerRecord<String, Order>> all = orders.events().records();          // exactly what is there now
 * assertThat(orders.events()).within(ofSeconds(2)).containsKeys("o-1");          // waits, with kafka-test-assertj
 * }</pre>
 *
 * @param <K> the keys' type
 * @param <V> the values' type
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public interface TopicEvents<K, V> {

    /**
     * The topic's name.
     *
     * @return as Kafka knows it
     */
    String topic();

    /**
     * The cluster the topic is on.
     *
     * @return the running cluster
     */
    KafkaCluster cluster();

    /**
     * How long an assertion on these events waits unless it says otherwise.
     *
     * @return {@code kafka-test.timeout}, by default 5 seconds
     */
    Duration timeout();

    /**
     * All events up to the topic's end offsets at this moment: nothing is missed and nothing is waited for.
     *
     * @return Kafka's own records, in the order of arrival
     * @throws KafkaTestException if an event can't be deserialized, the topic is gone or can't be read
     */
    List<ConsumerRecord<K, V>> records();

    /**
     * Like {@link #records()}, also with the events that can't be deserialized.
     *
     * @return what is on the topic up to its end offsets at this moment
     * @throws KafkaTestException if the topic is gone or can't be read
     */
    EventSnapshot<K, V> snapshot();

    /**
     * The same with the events of transactions that are open or were aborted. They appear when they are written, whatever becomes
     * of their transaction.
     *
     * @return the same object each time, until {@link #startAt} is called
     */
    TopicEvents<K, V> uncommitted();

    /**
     * Waits until a condition holds, woken by each arrival.
     *
     * @param timeout how long at the most
     * @param condition is asked at once and after each arrival, in the calling thread
     * @return the first snapshot for which it holds, or the last one when the time is out
     * @throws KafkaTestException if the topic can't be read, or the thread is interrupted
     */
    EventSnapshot<K, V> await(Duration timeout, Predicate<EventSnapshot<K, V>> condition);

    /**
     * Whether an earlier assertion was about an event.
     *
     * @param event one of this object's
     * @return false for all at first
     */
    boolean isAccountedFor(ReceivedEvent<K, V> event);

    /**
     * Notes that an assertion was about some events, so that "nothing more" means nothing but them.
     *
     * @param events of this object's snapshots
     */
    void accountFor(Collection<ReceivedEvent<K, V>> events);

    /**
     * Forgets everything before the given offsets: events before them are not seen any more.
     *
     * @param offsets the first offset to see, by partition; a partition left out is seen from its beginning
     */
    void startAt(Map<Integer, Long> offsets);
}
