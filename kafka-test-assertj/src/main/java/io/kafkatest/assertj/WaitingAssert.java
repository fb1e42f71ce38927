package io.kafkatest.assertj;

import io.kafkatest.KafkaTestException;
import io.kafkatest.TopicEvents;
import io.kafkatest.assertj.internal.Checked;
import io.kafkatest.assertj.internal.Evidence;
import io.kafkatest.assertj.internal.Expectation;
import io.kafkatest.assertj.internal.TopicCheck;
import io.kafkatest.assertj.internal.View;
import java.time.Duration;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/** How all assertions on a topic wait, and fail. */
abstract class WaitingAssert<SELF extends WaitingAssert<SELF, K, V>, K, V>
        extends AbstractAssert<SELF, TopicEvents<K, V>> {

    final View<K> view;

    private @Nullable Duration timeout;

    WaitingAssert(@Nullable TopicEvents<K, V> actual, Class<?> selfType, View<K> view) {
        super(actual, selfType);
        this.view = view;
    }

    /**
     * Sets how long the following assertions wait for what they assert. They pass at the first moment it holds, and fail
     * before the time is out if it can't hold any more.
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

    private Duration timeout() {
        return timeout == null ? actual.timeout() : timeout;
    }

    /** The state an assertion made from this one begins with. */
    <A extends AbstractAssert<?, ?>> A inheritingFromThis(A made) {
        made.info.description(info.description());
        made.info.useRepresentation(info.representation());
        made.info.overridingErrorMessage(info.overridingErrorMessage());
        if (made instanceof WaitingAssert<?, ?, ?> waiting) {
            waiting.setTimeout(timeout);
        }
        return made;
    }

    private void setTimeout(@Nullable Duration timeout) {
        this.timeout = timeout;
    }

    /** Waits for an expectation. Not final: soft assertions collect what it throws. */
    SELF await(Expectation<K, V> expectation) {
        awaited(expectation);
        return myself;
    }

    /** Waits for an expectation, and tells what was there when it held. */
    Evidence awaited(Expectation<K, V> expectation) {
        isNotNull();
        return passed(new TopicCheck<>(actual, view).within(timeout(), expectation));
    }

    /** Checks an expectation up to the end offsets at this instant. */
    SELF checkNow(Expectation<K, V> expectation) {
        passed(new TopicCheck<>(actual, view).now(expectation));
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
