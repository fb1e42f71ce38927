package io.kafkatest;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * One broker of a running cluster.
 *
 * <pre>{@code
 * kafka.brokers().get(0).port();   // 41277
 * }</pre>
 *
 * @param id Kafka's {@code node.id}, from 1
 * @param host where clients reach it
 * @param port where clients reach it
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record Broker(int id, String host, int port) {

    /**
     * The broker's address as Kafka writes it, to be used in {@code bootstrap.servers}.
     *
     * @return for example {@code 127.0.0.1:41277}
     */
    public String address() {
        return host + ":" + port;
    }
}
