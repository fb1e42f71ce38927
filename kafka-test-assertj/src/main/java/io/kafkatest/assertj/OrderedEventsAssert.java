package io.kafkatest.assertj;

import io.kafkatest.TopicEvents;
import io.kafkatest.assertj.internal.EventGroup;
import io.kafkatest.assertj.internal.Expectations;
import io.kafkatest.assertj.internal.Requirements;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** The assertions on what comes after what, and on what comes twice. */
@SuppressWarnings("varargs") // the arrays are read, never written to
abstract class OrderedEventsAssert<SELF extends OrderedEventsAssert<SELF, K, V>, K, V>
        extends SatisfyingEventsAssert<SELF, K, V> {

    OrderedEventsAssert(@Nullable TopicEvents<K, V> actual, Class<?> selfType) {
        super(actual, selfType);
    }

    /**
     * Waits for an event for each of these requirements, in this order; others may be before, between and after them.
     *
     * <p>Kafka keeps the order of events only within a partition. For two or more, a topic with several partitions has to
     * be narrowed first, with {@code forKey(key)} or {@code forPartition(number)}.
     *
     * <pre>{@code
     * topic.sendValues(List.of("created", "noted", "paid"));
     *
     * assertThat(topic).receivesInOrder(e -> e.hasValue("created"), e -> e.hasValue("paid"));      // passes
     * assertThat(topic).receivesInOrder(e -> e.hasValue("paid"), e -> e.hasValue("created"));      // fails when the time is out
     * }</pre>
     *
     * @param requirements each calls assertions of an event
     * @return this assertion
     * @throws AssertionError if they don't come in time
     * @throws io.kafkatest.KafkaTestException if there is no order between events that may come
     */
    @SafeVarargs
    public final SELF receivesInOrder(Consumer<? super ConsumerRecordAssert<K, V>>... requirements) {
        return await(Expectations.inOrder(named(requirements)));
    }

    /**
     * Waits for an event for each of these requirements, one directly after the other; others may be before and after them.
     *
     * <p>Kafka keeps the order of events only within a partition. For two or more, a topic with several partitions has to
     * be narrowed first, with {@code forKey(key)} or {@code forPartition(number)}.
     *
     * <pre>{@code
     * topic.sendValues(List.of("created", "noted", "paid"));
     *
     * assertThat(topic).receivesConsecutively(e -> e.hasValue("noted"), e -> e.hasValue("paid"));        // passes
     * assertThat(topic).receivesConsecutively(e -> e.hasValue("created"), e -> e.hasValue("paid"));      // fails when the time is out
     * }</pre>
     *
     * @param requirements each calls assertions of an event
     * @return this assertion
     * @throws AssertionError if they don't come in time
     * @throws io.kafkatest.KafkaTestException if there is no order between events that may come
     */
    @SafeVarargs
    public final SELF receivesConsecutively(Consumer<? super ConsumerRecordAssert<K, V>>... requirements) {
        return await(Expectations.consecutive(named(requirements)));
    }

    private List<BiConsumer<ConsumerRecord<K, V>, Requirements>> named(
            Consumer<? super ConsumerRecordAssert<K, V>>[] requirements) {
        return Stream.of(requirements).map(this::named).toList();
    }

    /**
     * Waits for these values of each key, in their order, and asserts that nothing else is there up to the end offsets at
     * that instant. Fails at once on an event that is not the next one of its key. Needs no narrowing: events of one key are
     * in one partition.
     *
     * <pre>{@code
     * topic.send("o-1", "created");
     * topic.send("o-2", "created");
     * topic.send("o-1", "paid");
     *
     * assertThat(topic).containsExactlyValuesPerKey(
     *         Map.of("o-1", List.of("created", "paid"), "o-2", List.of("created")));      // passes
     * assertThat(topic).containsExactlyValuesPerKey(
     *         Map.of("o-1", List.of("paid", "created"), "o-2", List.of("created")));      // fails at once
     * }</pre>
     *
     * @param values all there are to be, by key
     * @return this assertion
     * @throws AssertionError if other events come, or too few in time
     * @throws io.kafkatest.KafkaTestException if events with the same key are in several partitions
     */
    public SELF containsExactlyValuesPerKey(Map<? extends K, ? extends List<? extends V>> values) {
        return await(Expectations.exactlyPer(EventGroup.key(), values));
    }

    /**
     * Waits for these values in each partition, in their order, and asserts that nothing else is there up to the end offsets
     * at that instant. Fails at once on an event that is not the next one of its partition.
     *
     * <pre>{@code
     * topic.event("o-1", "created").partition(0).send();
     * topic.event("o-2", "created").partition(1).send();
     *
     * assertThat(topic).containsExactlyValuesPerPartition(
     *         Map.of(0, List.of("created"), 1, List.of("created")));      // passes
     * assertThat(topic).containsExactlyValuesPerPartition(
     *         Map.of(0, List.of("created", "created")));                  // fails at once
     * }</pre>
     *
     * @param values all there are to be, by the number of the partition
     * @return this assertion
     * @throws AssertionError if other events come, or too few in time
     */
    public SELF containsExactlyValuesPerPartition(Map<Integer, ? extends List<? extends V>> values) {
        return await(Expectations.exactlyPer(EventGroup.partition(), values));
    }

    /**
     * Waits for an event, and asserts that in the events of each key something never goes down, up to the end offsets at
     * that instant. Fails at once on an event in which it is less than in the one before of the same key.
     *
     * <pre>{@code
     * orders.send("o-1", new Order("o-1", 25));
     * orders.send("o-1", new Order("o-1", 26));
     *
     * assertThat(orders).isOrderedPerKey(event -> event.value().amount());       // passes
     * assertThat(orders).isOrderedPerKey(event -> -event.value().amount());      // fails at once
     * }</pre>
     *
     * @param <T> what is compared
     * @param by takes it from an event
     * @return this assertion
     * @throws AssertionError if it goes down or an event can't be deserialized, or none comes in time
     * @throws io.kafkatest.KafkaTestException if events with the same key are in several partitions
     */
    public <T extends Comparable<? super T>> SELF isOrderedPerKey(
            Function<? super ConsumerRecord<K, V>, ? extends T> by) {
        return await(Expectations.ordered(EventGroup.key(), by));
    }

    /**
     * Waits for an event, and asserts that in the events of each partition something never goes down, up to the end offsets
     * at that instant. Fails at once on an event in which it is less than in the one before.
     *
     * <pre>{@code
     * topic.sendValues(List.of("a", "b"));
     *
     * assertThat(topic).isOrderedPerPartition(ConsumerRecord::value);                         // passes
     * assertThat(topic).isOrderedPerPartition(event -> event.value().equals("a") ? 1 : 0);    // fails at once
     * }</pre>
     *
     * @param <T> what is compared
     * @param by takes it from an event
     * @return this assertion
     * @throws AssertionError if it goes down or an event can't be deserialized, or none comes in time
     */
    public <T extends Comparable<? super T>> SELF isOrderedPerPartition(
            Function<? super ConsumerRecord<K, V>, ? extends T> by) {
        return await(Expectations.ordered(EventGroup.partition(), by));
    }

    /**
     * Waits for an event, and asserts that in each partition the timestamps never go back, up to the end offsets at that
     * instant.
     *
     * <pre>{@code
     * topic.event("o-1", "a").timestamp(noon).send();
     *
     * assertThat(topic).hasOrderedTimestamps();      // passes
     * topic.event("o-1", "b").timestamp(noon.minusSeconds(1)).send();
     * assertThat(topic).hasOrderedTimestamps();      // fails at once
     * }</pre>
     *
     * @return this assertion
     * @throws AssertionError if one does, or no event comes in time
     */
    public SELF hasOrderedTimestamps() {
        return await(Expectations.orderedTimestamps());
    }

    /**
     * Asserts that no key is there twice, up to the end offsets at this instant. It doesn't wait, and says nothing about
     * what comes later.
     *
     * <pre>{@code
     * topic.send("o-1", "created");
     * topic.send("o-2", "created");
     *
     * assertThat(topic).receivesAtLeast(2).hasNoDuplicateKeys();      // passes
     * topic.send("o-1", "paid");
     * assertThat(topic).hasNoDuplicateKeys();                         // fails at once
     * }</pre>
     *
     * @return this assertion
     * @throws AssertionError if one is, or an event can't be deserialized
     */
    public SELF hasNoDuplicateKeys() {
        return checkNow(Expectations.noDuplicates("key", ConsumerRecord::key));
    }

    /**
     * Asserts that no two events have the same of something, up to the end offsets at this instant. It doesn't wait, and
     * says nothing about what comes later.
     *
     * <pre>{@code
     * topic.sendValues(List.of("25 apples", "9 pears"));
     *
     * assertThat(topic).receivesAtLeast(2).hasNoDuplicates(event -> event.value().split(" ")[0]);      // passes
     * topic.sendValues(List.of("9 plums"));
     * assertThat(topic).hasNoDuplicates(event -> event.value().split(" ")[0]);                         // fails at once
     * }</pre>
     *
     * @param id takes what is to be unique from an event
     * @return this assertion
     * @throws AssertionError if two have the same, or an event can't be deserialized
     */
    public SELF hasNoDuplicates(Function<? super ConsumerRecord<K, V>, ?> id) {
        return checkNow(Expectations.noDuplicates("id", id));
    }

    /**
     * Asserts that there is no tombstone, up to the end offsets at this instant. It doesn't wait, and says nothing about
     * what comes later.
     *
     * <pre>{@code
     * topic.send("o-1", "25 apples");
     *
     * assertThat(topic).receivesNoTombstones();      // passes
     * topic.sendTombstone("o-1");
     * assertThat(topic).receivesNoTombstones();      // fails at once
     * }</pre>
     *
     * @return this assertion
     * @throws AssertionError if there is one
     */
    public SELF receivesNoTombstones() {
        return checkNow(Expectations.noTombstones());
    }
}
