package io.kafkatest;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * Says that something asked of kafka-test can't be had: what was asked, what is wrong, and how to mend it.
 *
 * <p>It is the only exception type of this library, for example for a topic that does not exist:
 *
 * <pre>
 * Events of topic "ordres" were asked for.
 * The cluster has no such topic; it has [orders, payments].
 * Did you mean "orders"? Otherwise create it first, or declare it (with JUnit: @Topic("ordres")).
 * </pre>
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class KafkaTestException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What can be done about it beside mending the test. */
    private final Kind kind;

    /**
     * Makes an exception whose message has the three parts, each on a line.
     *
     * @param asked what was asked, a sentence
     * @param wrong what is wrong with it, a sentence
     * @param remedy what to do about it, a sentence
     */
    public KafkaTestException(String asked, String wrong, String remedy) {
        this(asked, wrong, remedy, null);
    }

    /**
     * Makes an exception whose message has the three parts, each on a line.
     *
     * @param asked what was asked, a sentence
     * @param wrong what is wrong with it, a sentence
     * @param remedy what to do about it, a sentence
     * @param cause what led to it, or null
     */
    public KafkaTestException(String asked, String wrong, String remedy, @Nullable Throwable cause) {
        this(asked, wrong, remedy, cause, Kind.ANY);
    }

    private KafkaTestException(String asked, String wrong, String remedy, @Nullable Throwable cause, Kind kind) {
        super(asked + "\n" + wrong + "\n" + remedy, cause);
        this.kind = kind;
    }

    /**
     * Makes an exception for what can't be had where the cluster runs, but could be had elsewhere: a broker setting of a cluster
     * that runs already, for example.
     *
     * @param asked what was asked, a sentence
     * @param wrong what is wrong with it, a sentence
     * @param remedy what to do about it, a sentence
     * @return an exception that {@link #isUnsupported()}
     */
    public static KafkaTestException unsupported(String asked, String wrong, String remedy) {
        return new KafkaTestException(asked, wrong, remedy, null, Kind.UNSUPPORTED);
    }

    /**
     * Whether the test is right and only runs in the wrong place. With the setting {@code kafka-test.unsupported=skip} JUnit
     * skips such a test instead of failing it.
     *
     * @return {@code true} if what was asked could be had where clusters run in another way
     */
    public boolean isUnsupported() {
        return kind == Kind.UNSUPPORTED;
    }

    /**
     * Makes an exception for a test that asks for containers where no Docker is set up.
     *
     * @param asked what was asked, a sentence
     * @param wrong what is wrong with it, a sentence
     * @param remedy what to do about it, a sentence
     * @return an exception that {@link #isWithoutDocker()}
     */
    public static KafkaTestException withoutDocker(String asked, String wrong, String remedy) {
        return new KafkaTestException(asked, wrong, remedy, null, Kind.WITHOUT_DOCKER);
    }

    /**
     * Whether no Docker is set up where containers were asked for. With the setting {@code kafka-test.without-docker=skip} JUnit
     * skips such a test instead of failing it.
     *
     * @return {@code true} if nothing else is wrong
     */
    public boolean isWithoutDocker() {
        return kind == Kind.WITHOUT_DOCKER;
    }

    private enum Kind {
        ANY,
        UNSUPPORTED,
        WITHOUT_DOCKER
    }
}
