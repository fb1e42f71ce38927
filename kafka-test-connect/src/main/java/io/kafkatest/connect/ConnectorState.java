package io.kafkatest.connect;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * The states of a connector and of its tasks, in Kafka's words.
 *
 * <pre>{@code connect.status("local-file-source").state() == ConnectorState.RUNNING}</pre>
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public enum ConnectorState {

    /** No worker has it yet. */
    UNASSIGNED,

    /** It does its work. */
    RUNNING,

    /** It waits to be resumed, and keeps what it has. */
    PAUSED,

    /** It is stopped, and has no tasks. */
    STOPPED,

    /** It has thrown something, and does nothing until it is restarted. */
    FAILED,

    /** It is being restarted. */
    RESTARTING,

    /** It is being deleted. */
    DESTROYED
}
