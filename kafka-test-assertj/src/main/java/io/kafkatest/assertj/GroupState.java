package io.kafkatest.assertj;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * The states of a group, in Kafka's words. Kafka's own type for them is another one in each generation of kafka-clients.
 *
 * <pre>{@code
 * assertThat(kafka).group("order-service").hasState(GroupState.STABLE);
 * }</pre>
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public enum GroupState {
    /** It has no members; what it has committed is kept. */
    EMPTY("Empty"),

    /** Its members are joining; classic protocol. */
    PREPARING_REBALANCE("PreparingRebalance"),

    /** Its members wait to be told what they read; classic protocol. */
    COMPLETING_REBALANCE("CompletingRebalance"),

    /** The brokers work out who reads what; protocol of Kafka 4. */
    ASSIGNING("Assigning"),

    /** Its members give away and take over what they read; protocol of Kafka 4. */
    RECONCILING("Reconciling"),

    /** Each of its members knows what it reads. */
    STABLE("Stable");

    private final String name;

    GroupState(String name) {
        this.name = name;
    }

    /**
     * The state as Kafka writes it.
     *
     * @return for example {@code Stable}
     */
    @Override
    public String toString() {
        return name;
    }
}
