package io.kafkatest.assertj;

import io.kafkatest.KafkaTestException;
import io.kafkatest.TopicEvents;
import io.kafkatest.assertj.internal.Checked;
import io.kafkatest.assertj.internal.Evidence;
import io.kafkatest.assertj.internal.Expectation;
import io.kafkatest.assertj.internal.Moment;
import io.kafkatest.assertj.internal.Requirements;
import io.kafkatest.assertj.internal.TopicCheck;
import io.kafkatest.assertj.internal.View;
import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.ListAssert;
import org.jspecify.annotations.Nullable;

/** How all assertions on a topic wait, and fail. */
abstract class WaitingAssert<SELF extends WaitingAssert<SELF, K, V>, K, V>
        extends AbstractAssert<SELF, TopicEvents<K, V>> {

    private View<K, V> view = View.whole();
    private Making making = Making.THROWING;
    private @Nullable Duration timeout;

    WaitingAssert(@Nullable TopicEvents<K, V> actual, Class<?> selfType) {
        super(actual, selfType);
    }

    final View<K, V> view() {
        return view;
    }

    /** Narrows this to a part of the topic. */
    final SELF viewing(View<K, V> part) {
        view = part;
        return myself;
    }

    /** Makes what this leads to in the same way as this was made. */
    final SELF making(Making how) {
        making = how;
        return myself;
    }

    final Making making() {
        return making;
    }

    /**
     * Sets how long the following assertions wait for what they assert. They pass at the first moment it holds, and fail
     * before the time is out if it can't hold any more. One that says it doesn't wait, such as {@code receivesNothing()}, looks
     * at once all the same.
     *
     * <pre>{@code
     * assertThat(orders).within(ofSeconds(2)).receivesAtLeast(1);     // passes as soon as there is an event
     * assertThat(orders).within(ofMillis(200)).receivesAtLeast(9);    // fails if there are fewer after 200 ms
     * }</pre>
     *
     * @param atMost the time; zero for what is on the topic at this moment
     * @return this assertion
     * @throws KafkaTestException if the time is negative
     */
    public SELF within(Duration atMost) {
        if (atMost.isNegative()) {
            throw new KafkaTestException(
                    "An assertion was asked to wait for " + atMost + ".",
                    "A negative time can't be waited for.",
                    "Give a positive one, or zero for what is on the topic at this moment.");
        }
        timeout = atMost;
        return myself;
    }

    final Duration timeout() {
        return timeout == null ? actual.timeout() : timeout;
    }

    /** The state an assertion made from this one begins with. */
    final <A extends AbstractAssert<?, ?>> A inheriting(A made) {
        made.info.description(info.description());
        made.info.useRepresentation(info.representation());
        made.info.overridingErrorMessage(info.overridingErrorMessage());
        if (made instanceof WaitingAssert<?, ?, ?> waiting) {
            waiting.inherit(making, timeout);
        }
        if (made instanceof FactsAssert<?, ?> facts) {
            facts.making(making);
        }
        return made;
    }

    private void inherit(Making how, @Nullable Duration atMost) {
        making = how;
        timeout = atMost;
    }

    /** An assertion on the same events, of another kind or narrowed. */
    final <A extends WaitingAssert<?, K, V>> A sameEvents(Class<?> type, View<K, V> part, Supplier<A> throwing) {
        @SuppressWarnings({"unchecked", "rawtypes"}) // AssertJ's proxies know classes only
        A made = (A) making.of((Class) type, TopicEvents.class, actual, (Supplier) throwing);
        inheriting(made).viewing(part);
        return made;
    }

    /** AssertJ's own assertion on a list that was taken from the events. */
    final <T> ListAssert<T> listed(String name, List<? extends T> taken) {
        ListAssert<T> made = inheriting(making.<T>ofList(taken));
        return made.as("%s", info.hasDescription() ? info.descriptionText() + ": " + name : name);
    }

    /** Requirements of a record, to be noted rather than thrown. */
    final BiConsumer<ConsumerRecord<K, V>, Requirements> named(
            Consumer<? super ConsumerRecordAssert<K, V>> requirements) {
        return (record, notes) -> requirements.accept(
                new ConsumerRecordAssert<>(record).noting(notes).withRepresentation(info.representation()));
    }

    /** Waits for an expectation. Not final: soft assertions collect what it throws. */
    SELF await(Expectation<K, V> expectation) {
        awaited(expectation);
        return myself;
    }

    /**
     * Waits for an expectation, and tells what was there when it held.
     *
     * <p>Not final, see above: in soft assertions AssertJ overrides it, and after a failure it is null that comes back.
     */
    @Nullable
    Evidence awaited(Expectation<K, V> expectation) {
        isNotNull();
        return passed(new TopicCheck<>(actual, view).within(timeout(), expectation));
    }

    /** Checks an expectation up to the end offsets at this instant. */
    SELF checkNow(Expectation<K, V> expectation) {
        isNotNull();
        passed(new TopicCheck<>(actual, view).now(expectation));
        return myself;
    }

    /** Checks an expectation until a moment has come. */
    SELF checkUntil(Moment moment, Duration atMost, Supplier<Expectation<K, V>> expectation) {
        passed(new TopicCheck<>(actual, view).until(moment, atMost, expectation));
        return myself;
    }

    private Evidence passed(Checked checked) {
        checked.failure().ifPresent(this::throwAssertionError);
        return checked.evidence();
    }

    /** Leaves in the stack trace what helps to see where the assertion stands. */
    @Override
    protected boolean isElementOfCustomAssert(StackTraceElement element) {
        return Frames.areOurs(element) || super.isElementOfCustomAssert(element);
    }
}
