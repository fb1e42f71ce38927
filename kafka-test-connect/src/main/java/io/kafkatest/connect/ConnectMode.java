package io.kafkatest.connect;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * The two ways in which Kafka Connect runs.
 *
 * <pre>{@code @Connect(mode = ConnectMode.DISTRIBUTED, workers = 2)}</pre>
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public enum ConnectMode {

    /** One worker, which keeps its offsets in a file: {@code connect-standalone.sh}. */
    STANDALONE,

    /** A group of workers, which keep everything in topics: {@code connect-distributed.sh}. */
    DISTRIBUTED
}
