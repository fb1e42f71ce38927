package io.kafkatest.assertj;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** What has become of an event, as a reader with {@code isolation.level=read_committed} knows it. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public enum EventState {
    /** It is there for all: its transaction was committed, or it was sent without one. */
    COMMITTED,

    /** Its transaction was aborted: it is there only for those who read uncommitted events. */
    ABORTED,

    /**
     * It is not decided: its transaction is open, or another one before it in its partition is. Kafka's clients can't tell these
     * from each other until the transaction before them ends.
     */
    OPEN
}
