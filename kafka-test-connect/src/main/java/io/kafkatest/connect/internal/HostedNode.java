package io.kafkatest.connect.internal;

import io.kafkatest.BrokerLogEvent;
import io.kafkatest.KafkaTestException;
import io.kafkatest.connect.ConnectMode;
import io.kafkatest.connect.ConnectNode;
import io.kafkatest.connect.ConnectSpec;
import io.kafkatest.spi.ConnectHost;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One worker, in the place that it was given. */
final class HostedNode implements ConnectNode {

    private static final int LOG_EVENTS = 10;

    private final ConnectHost host;
    private final RestClient rest;
    private final ConnectHost.Worker worker;
    private final ConnectSpec spec;
    private final Map<String, String> settings;
    private @Nullable URI url;

    HostedNode(ConnectHost host, RestClient rest, String name, ConnectSpec spec, Map<String, String> settings) {
        this.host = host;
        this.rest = rest;
        this.worker = host.worker(name);
        this.spec = spec;
        this.settings = settings;
    }

    synchronized boolean isRunning() {
        return url != null;
    }

    @Override
    public synchronized URI restUrl() {
        if (url == null) {
            throw new KafkaTestException(
                    "The REST interface of a Connect worker was asked for.",
                    "The worker doesn't run.",
                    "Start it with start().");
        }
        return url;
    }

    @Override
    public synchronized void start() {
        if (url != null) {
            return;
        }
        try {
            URI bound = worker.start(
                    spec.mode() == ConnectMode.STANDALONE ? "ConnectStandalone" : "ConnectDistributed", settings);
            checkThatItServes(bound);
            url = bound;
        } catch (KafkaTestException e) {
            throw e;
        } catch (RuntimeException e) {
            throw failed(reason(e), e);
        }
    }

    /** A worker of a group answers once it has joined it. */
    private void checkThatItServes(URI bound) {
        RestAnswer answer;
        try {
            answer = rest.at(bound).get("/connectors");
        } catch (KafkaTestException e) {
            worker.stop();
            throw failed(
                    e.getCause() instanceof HttpTimeoutException
                            ? "its REST interface has not answered in a minute, since it has not joined its group"
                            : "it has ended",
                    e);
        }
        if (!answer.isSuccess()) {
            worker.stop();
            throw failed(answer.message(), null);
        }
    }

    private static String reason(Throwable thrown) {
        Throwable inner = thrown;
        while (inner.getCause() != null) {
            inner = inner.getCause();
        }
        return inner instanceof IllegalStateException ? String.valueOf(inner.getMessage()) : inner.toString();
    }

    private KafkaTestException failed(String reason, @Nullable Throwable cause) {
        return new KafkaTestException(
                "Kafka Connect " + host.version() + " was asked for: " + spec + ".",
                "A worker could not start: " + reason + "." + lastEvents(),
                spec.config().isEmpty()
                        ? "See that the cluster is there and can be reached at " + settings.get("bootstrap.servers")
                                + "."
                        : "Correct the worker settings of the test, and see that the cluster can be reached at "
                                + settings.get("bootstrap.servers") + ".",
                cause);
    }

    private String lastEvents() {
        Map<String, BrokerLogEvent> latest = new LinkedHashMap<>();
        host.log()
                .forEach(event -> latest.put(event.message(), event)); // a client that tries again says the same again
        List<BrokerLogEvent> events = List.copyOf(latest.values());
        if (events.isEmpty()) {
            return "";
        }
        return events.subList(Math.max(0, events.size() - LOG_EVENTS), events.size()).stream()
                .map(event -> "\n  " + event)
                .collect(Collectors.joining("", "\nThe worker's last log events:", ""));
    }

    @Override
    public synchronized void stop() {
        if (url != null) {
            url = null;
            worker.stop();
        }
    }

    @Override
    public synchronized void kill() {
        worker.kill();
        url = null;
    }
}
