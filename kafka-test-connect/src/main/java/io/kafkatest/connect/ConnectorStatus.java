package io.kafkatest.connect;

import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * How a connector and its tasks are.
 *
 * <pre>{@code
 * ConnectorStatus status = connect.status("local-file-source");
 * status.state();               // RUNNING
 * status.tasks().size();        // 1
 * }</pre>
 *
 * @param name the connector's name
 * @param state the state of the connector itself: it may run while its tasks have failed
 * @param worker the worker that has it, as {@code 127.0.0.1:41277}
 * @param trace the stack trace that the connector failed with; empty if it hasn't
 * @param tasks its tasks, by their numbers
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record ConnectorStatus(String name, ConnectorState state, String worker, String trace, List<TaskStatus> tasks) {

    /**
     * Keeps the values.
     *
     * @param name the connector's name
     * @param state the state of the connector itself
     * @param worker the worker that has it
     * @param trace the stack trace that the connector failed with
     * @param tasks its tasks
     */
    public ConnectorStatus {
        tasks = List.copyOf(tasks);
    }
}
