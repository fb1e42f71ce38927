package io.kafkatest.assertj.internal.metadata;

/**
 * What an assertion wants of what the brokers describe. It is for one assertion, and may remember what it saw.
 *
 * @param <T> what is looked at
 */
public interface Wanted<T> {

    /**
     * Looks at what there is.
     *
     * @param seen as of this moment
     * @return whether it is what is wanted
     */
    boolean holds(T seen);

    /**
     * What is wanted.
     *
     * @return goes on after "Expecting consumer group order-service"
     */
    String expected();

    /**
     * What there is instead.
     *
     * @param seen for which it doesn't hold
     * @return goes on after "but"
     */
    String instead(T seen);
}
