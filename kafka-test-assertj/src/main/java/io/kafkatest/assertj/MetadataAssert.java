package io.kafkatest.assertj;

import io.kafkatest.KafkaCluster;
import io.kafkatest.KafkaTestException;
import java.time.Duration;
import java.util.Optional;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.error.ErrorMessageFactory;
import org.jspecify.annotations.Nullable;

/** How all assertions on what the brokers describe wait, and fail. */
abstract class MetadataAssert<SELF extends MetadataAssert<SELF>> extends AbstractAssert<SELF, KafkaCluster> {

    private @Nullable Duration timeout;

    MetadataAssert(@Nullable KafkaCluster actual, Class<?> selfType) {
        super(actual, selfType);
    }

    /**
     * Sets how long the following assertions wait for what they assert. They pass at the first moment it holds.
     *
     * <pre>{@code
     * assertThat(kafka).within(ofSeconds(2)).hasTopics("orders");       // passes as soon as there is such a topic
     * assertThat(kafka).within(ofMillis(200)).hasTopics("ordres");      // fails if there is none after 200 ms
     * }</pre>
     *
     * @param atMost the time; zero for what there is at this moment
     * @return this assertion
     * @throws KafkaTestException if the time is negative
     */
    public SELF within(Duration atMost) {
        if (atMost.isNegative()) {
            throw new KafkaTestException(
                    "An assertion was asked to wait for " + atMost + ".",
                    "A negative time can't be waited for.",
                    "Give a positive one, or zero for what there is at this moment.");
        }
        timeout = atMost;
        return myself;
    }

    Duration timeout() {
        return timeout == null ? actual.timeout() : timeout;
    }

    /** The state an assertion made from this one begins with. */
    <A extends MetadataAssert<A>> A inheritingFromThis(A made) {
        made.info.description(info.description());
        made.info.useRepresentation(info.representation());
        made.info.overridingErrorMessage(info.overridingErrorMessage());
        MetadataAssert<?> begun = made;
        begun.setTimeout(timeout);
        return made;
    }

    private void setTimeout(@Nullable Duration timeout) {
        this.timeout = timeout;
    }

    /** Fails if there is a failure. Not final: soft assertions collect what it throws. */
    SELF passed(Optional<ErrorMessageFactory> failure) {
        failure.ifPresent(this::throwAssertionError);
        return myself;
    }

    /** Leaves in the stack trace what helps to see where the assertion stands. */
    @Override
    protected boolean isElementOfCustomAssert(StackTraceElement element) {
        return Frames.areOurs(element) || super.isElementOfCustomAssert(element);
    }
}
