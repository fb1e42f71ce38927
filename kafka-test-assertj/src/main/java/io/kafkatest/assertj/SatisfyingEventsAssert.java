package io.kafkatest.assertj;

import io.kafkatest.TopicEvents;
import io.kafkatest.assertj.internal.Expectations;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.assertj.core.api.ThrowingConsumer;
import org.jspecify.annotations.Nullable;

/** The assertions that try events against requirements. */
abstract class SatisfyingEventsAssert<SELF extends SatisfyingEventsAssert<SELF, K, V>, K, V>
        extends ListedEventsAssert<SELF, K, V> {

    SatisfyingEventsAssert(@Nullable TopicEvents<K, V> actual, Class<?> selfType) {
        super(actual, selfType);
    }

    /**
     * Waits for an event for which all named requirements hold. A failure lists the requirements, and for the nearest
     * events those that don't hold.
     *
     * <pre>{@code
     * topic.event("o-1", "25 apples").header("trace-id", "abc").send();
     *
     * assertThat(topic).receives(event -> event.hasKey("o-1").hasHeader("trace-id", "abc"));      // passes
     * assertThat(topic).receives(event -> event.hasKey("o-1").hasHeader("trace-id", "abd"));      // fails when the time is out
     * }</pre>
     *
     * @param requirements calls assertions of the event; each event is tried once
     * @return this assertion
     * @throws AssertionError if none comes in time
     */
    public SELF receives(Consumer<? super ConsumerRecordAssert<K, V>> requirements) {
        return await(Expectations.eventWith(named(requirements)));
    }

    /**
     * Waits for an event that satisfies requirements. A failure shows the events that came furthest in them, and where
     * they gave up.
     *
     * <pre>{@code
     * topic.send("o-1", "25 apples");
     *
     * assertThat(topic).anySatisfy(event -> assertThat(event.value()).endsWith("apples"));      // passes
     * assertThat(topic).anySatisfy(event -> assertThat(event.value()).endsWith("pears"));       // fails when the time is out
     * }</pre>
     *
     * @param requirements throws unless they are satisfied; each event is tried once
     * @return this assertion
     * @throws AssertionError if none comes in time
     */
    public SELF anySatisfy(ThrowingConsumer<? super ConsumerRecord<K, V>> requirements) {
        return await(Expectations.any(requirements));
    }

    /**
     * Waits for an event, and asserts that all events up to the end offsets at that instant satisfy requirements. Says
     * nothing about later ones: wait for them first, for example with {@code receivesAtLeast}.
     *
     * <pre>{@code
     * topic.sendValues(List.of("25 apples", "9 apples"));
     *
     * assertThat(topic).allSatisfy(event -> assertThat(event.value()).endsWith("apples"));      // passes
     * assertThat(topic).allSatisfy(event -> assertThat(event.value()).startsWith("25"));        // fails at once
     * }</pre>
     *
     * @param requirements throws unless they are satisfied; each event is tried once
     * @return this assertion
     * @throws AssertionError if one doesn't satisfy them or can't be deserialized, or none comes in time
     */
    public SELF allSatisfy(ThrowingConsumer<? super ConsumerRecord<K, V>> requirements) {
        return await(Expectations.all(requirements));
    }

    /**
     * Asserts that no event satisfies requirements, up to the end offsets at this instant. It doesn't wait, and says nothing
     * about what comes later.
     *
     * <pre>{@code
     * topic.sendValues(List.of("25 apples", "9 apples"));
     *
     * assertThat(topic).noneSatisfy(event -> assertThat(event.value()).endsWith("pears"));      // passes
     * assertThat(topic).noneSatisfy(event -> assertThat(event.value()).startsWith("9"));        // fails at once
     * }</pre>
     *
     * @param requirements throws unless they are satisfied; each event is tried once
     * @return this assertion
     * @throws AssertionError if one satisfies them or can't be deserialized
     */
    public SELF noneSatisfy(ThrowingConsumer<? super ConsumerRecord<K, V>> requirements) {
        return checkNow(Expectations.none(requirements));
    }
}
