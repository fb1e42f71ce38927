package io.kafkatest.connect;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * How a task of a connector is.
 *
 * <pre>{@code
 * connect.status("local-file-sink").tasks().get(0).state();      // RUNNING
 * }</pre>
 *
 * @param id its number, from 0
 * @param state its state
 * @param worker the worker that has it, as {@code 127.0.0.1:41277}
 * @param trace the stack trace that it failed with; empty if it hasn't
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record TaskStatus(int id, ConnectorState state, String worker, String trace) {}
