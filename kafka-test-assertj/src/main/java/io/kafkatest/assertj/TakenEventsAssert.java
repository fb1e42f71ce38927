package io.kafkatest.assertj;

import io.kafkatest.KafkaTestException;
import io.kafkatest.TopicEvents;
import io.kafkatest.assertj.internal.Evidence;
import io.kafkatest.assertj.internal.Expectation;
import io.kafkatest.assertj.internal.Expectations;
import io.kafkatest.assertj.internal.Taken;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.assertj.core.api.AbstractDoubleAssert;
import org.assertj.core.api.DoubleAssert;
import org.assertj.core.api.ListAssert;
import org.jspecify.annotations.Nullable;

/** Where AssertJ's own assertions go on with the events. */
abstract class TakenEventsAssert<SELF extends TakenEventsAssert<SELF, K, V>, K, V>
        extends OrderedEventsAssert<SELF, K, V> {

    TakenEventsAssert(@Nullable TopicEvents<K, V> actual, Class<?> selfType) {
        super(actual, selfType);
    }

    /**
     * Goes on with the events up to the end offsets at this instant, and AssertJ's own assertions. It doesn't wait: call
     * {@code receivesExactly} or {@code receivesAtLeast} before.
     *
     * <pre>{@code
     * topic.sendValues(List.of("a", "b"));
     *
     * assertThat(topic).receivesExactly(2).records().extracting(ConsumerRecord::offset).containsExactly(0L, 1L);    // passes
     * assertThat(topic).receivesExactly(2).records().isEmpty();                                                     // fails
     * }</pre>
     *
     * @return an assertion on the list of them, in the order of arrival
     * @throws AssertionError if one can't be deserialized
     */
    public final ListAssert<ConsumerRecord<K, V>> records() {
        return taken("events", Function.identity());
    }

    /**
     * Goes on with the keys of the events up to the end offsets at this instant, and AssertJ's own assertions. It doesn't
     * wait: call {@code receivesExactly} or {@code receivesAtLeast} before.
     *
     * <pre>{@code
     * topic.send("o-1", "25 apples");
     *
     * assertThat(topic).receivesExactly(1).keys().allMatch(key -> key.startsWith("o-"));      // passes
     * assertThat(topic).receivesExactly(1).keys().containsNull();                             // fails
     * }</pre>
     *
     * @return an assertion on the list of them, in the order of arrival
     * @throws AssertionError if one can't be deserialized
     */
    public final ListAssert<K> keys() {
        return taken("keys", ConsumerRecord::key);
    }

    /**
     * Goes on with the values of the events up to the end offsets at this instant, and AssertJ's own assertions. It doesn't
     * wait: call {@code receivesExactly} or {@code receivesAtLeast} before.
     *
     * <pre>{@code
     * topic.sendValues(List.of("b", "a"));
     *
     * assertThat(topic).receivesExactly(2).values().doesNotHaveDuplicates().contains("a");      // passes
     * assertThat(topic).receivesExactly(2).values().isSorted();                                 // fails
     * }</pre>
     *
     * @return an assertion on the list of them, in the order of arrival
     * @throws AssertionError if one can't be deserialized
     */
    public final ListAssert<V> values() {
        return taken("values", ConsumerRecord::value);
    }

    /**
     * Goes on with something of each event up to the end offsets at this instant, and AssertJ's own assertions. It doesn't
     * wait: call {@code receivesExactly} or {@code receivesAtLeast} before.
     *
     * <pre>{@code
     * orders.send("o-1", new Order("o-1", 25));
     *
     * assertThat(orders).receivesExactly(1).extracting(event -> event.value().amount()).containsExactly(25);      // passes
     * assertThat(orders).receivesExactly(1).extracting(event -> event.value().amount()).containsExactly(26);      // fails
     * }</pre>
     *
     * @param <T> its type
     * @param extractor takes it from an event
     * @return an assertion on the list of them, in the order of arrival
     * @throws AssertionError if an event can't be deserialized
     */
    public final <T> ListAssert<T> extracting(Function<? super ConsumerRecord<K, V>, ? extends T> extractor) {
        return taken("parts", extractor);
    }

    /**
     * Goes on with the number of events per second between the first and the last up to the end offsets at this instant, by
     * their timestamps. It doesn't wait: call {@link #throughput(int)}, or {@code receivesExactly} before.
     *
     * <pre>{@code
     * assertThat(topic).receivesExactly(10_000).throughput().isGreaterThan(1_000);      // passes if they came so fast
     * assertThat(topic).throughput().isNegative();                                      // fails
     * }</pre>
     *
     * @return an assertion on it; 0 for fewer than two events
     * @throws KafkaTestException if several events all have the same timestamp: in no time any number is fast enough
     */
    public final AbstractDoubleAssert<?> throughput() {
        Taken<K, V> events = new Taken<>();
        checkNow(events);
        return throughput(
                events.records().stream().mapToLong(ConsumerRecord::timestamp).summaryStatistics(), making());
    }

    /**
     * Waits for a number of events, logging from time to time where that stands, and goes on with how many came per second between
     * the first and the last of them, by their timestamps. What comes after them doesn't count.
     *
     * <pre>{@code
     * assertThat(topic).within(ofMinutes(1)).throughput(10_000).isGreaterThan(1_000);      // passes if they came so fast
     * assertThat(topic).within(ofMinutes(1)).throughput(10_001);                           // fails when the time is out, for 10,000 events
     * }</pre>
     *
     * @param events how many, from 2
     * @return an assertion on it
     * @throws AssertionError if there are fewer when the time is out
     * @throws KafkaTestException if the number is below 2, or all have the same timestamp: in no time any number is fast enough
     */
    public final AbstractDoubleAssert<?> throughput(int events) {
        if (events < 2) {
            throw new KafkaTestException(
                    "The events per second of " + events + " were asked for.",
                    "Time goes by only between two events or more.",
                    "Give 2 or more.");
        }
        Expectation<K, V> expected = Expectations.atLeast(events);
        @Nullable Evidence evidence = awaited(expected);
        if (evidence == null) { // a soft assertion has collected that some didn't come
            return throughput(new LongSummaryStatistics(), making().silent());
        }
        return throughput(
                expected.asserted().stream()
                        .mapToLong(event -> event.raw().timestamp())
                        .summaryStatistics(),
                making());
    }

    private AbstractDoubleAssert<?> throughput(LongSummaryStatistics times, Making how) {
        if (times.getCount() > 1 && times.getMax() == times.getMin()) {
            throw new KafkaTestException(
                    "The events per second on " + topicName() + " were asked for.",
                    "All " + times.getCount()
                            + " events have the same timestamp, so that no time went by between them.",
                    "Send more of them, or with timestamps that differ.");
        }
        double perSecond =
                times.getCount() < 2 ? 0 : (times.getCount() - 1) * 1_000.0 / (times.getMax() - times.getMin());
        DoubleAssert made = how.of(DoubleAssert.class, Double.class, perSecond, () -> new DoubleAssert(perSecond));
        String name = "events per second on " + topicName();
        return inheriting(made).as("%s", info.hasDescription() ? info.descriptionText() + ": " + name : name);
    }

    private String topicName() {
        return actual == null ? "no topic" : "topic " + actual.topic();
    }

    private <T> ListAssert<T> taken(String what, Function<? super ConsumerRecord<K, V>, ? extends T> extractor) {
        Taken<K, V> events = new Taken<>();
        checkNow(events);
        List<? extends T> parts = events.records().stream().map(extractor).toList();
        return listed(what + " of " + topicName(), parts);
    }
}
