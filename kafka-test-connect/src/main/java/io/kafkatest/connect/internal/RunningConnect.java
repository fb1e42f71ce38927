package io.kafkatest.connect.internal;

import io.kafkatest.BrokerLogEvent;
import io.kafkatest.KafkaCluster;
import io.kafkatest.KafkaTestException;
import io.kafkatest.connect.ConnectMode;
import io.kafkatest.connect.ConnectNode;
import io.kafkatest.connect.ConnectSpec;
import io.kafkatest.connect.ConnectWorker;
import io.kafkatest.connect.ConnectorOffset;
import io.kafkatest.connect.ConnectorSpec;
import io.kafkatest.connect.ConnectorStatus;
import io.kafkatest.spi.ClusterAnswers;
import io.kafkatest.spi.ClusterTopics;
import io.kafkatest.spi.ConnectHost;
import io.kafkatest.spi.Settings;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

/** Workers that run, with all that tests do with them. */
public final class RunningConnect implements ConnectWorker {

    private final KafkaCluster cluster;
    private final ConnectSpec spec;
    private final ConnectHost host;
    private final WorkerConfig config;
    private final List<HostedNode> nodes = new ArrayList<>();
    private final RestClient rest;
    private final Connectors connectors;

    /** What a standalone worker would have forgotten when it is started again; by their names. */
    private final Map<String, ConnectorSpec> present = new LinkedHashMap<>();

    private final SinkGroups sinkGroups;
    private final AtomicBoolean closed = new AtomicBoolean();

    private RunningConnect(KafkaCluster cluster, ConnectSpec spec, ConnectHost host) {
        this.cluster = cluster;
        this.spec = spec;
        this.host = host;
        this.config = new WorkerConfig(
                cluster,
                spec,
                cluster.nameFor("connect-" + UUID.randomUUID().toString().substring(0, 8)),
                host,
                new PluginFolder(host, spec).path());
        this.rest = new RestClient(this::restUrl);
        this.connectors = new Connectors(rest, host.version());
        this.sinkGroups = new SinkGroups(cluster);
        for (int number = 1; number <= spec.workers(); number++) {
            nodes.add(new HostedNode(host, rest, "worker-" + number, spec, config.settings()));
        }
    }

    /**
     * Starts workers beside a cluster.
     *
     * @param cluster which
     * @param spec what they are to be like
     * @param settings say where things are
     * @return the workers, with the connectors of the spec
     */
    public static RunningConnect start(KafkaCluster cluster, ConnectSpec spec, Settings settings) {
        checkThatItIsThere(cluster, spec);
        ConnectHost host = ConnectHost.beside(cluster, spec.runOn(), settings);
        RunningConnect connect = null;
        try {
            connect = new RunningConnect(cluster, spec, host);
            connect.start();
            spec.connectors().forEach(connect::create);
            return connect;
        } catch (RuntimeException | Error e) {
            if (connect == null) {
                host.close();
            } else {
                connect.close();
            }
            throw e;
        }
    }

    /** A worker would go on trying for a minute. */
    private static void checkThatItIsThere(KafkaCluster cluster, ConnectSpec spec) {
        String asked = "Kafka Connect was asked for: " + spec + ".";
        try {
            ClusterAnswers.to(asked, cluster)
                    .of(cluster.admin().describeCluster().clusterId());
        } catch (KafkaTestException e) {
            if (!(e.getCause() instanceof IllegalStateException)) {
                throw e;
            }
            throw new KafkaTestException(
                    asked,
                    "The cluster is closed.",
                    "Start Connect before the cluster is closed, or start another one.",
                    e);
        }
    }

    @Override
    public ConnectSpec spec() {
        return spec;
    }

    @Override
    public String version() {
        return host.version();
    }

    @Override
    public URI restUrl() {
        return nodes.stream()
                .filter(HostedNode::isRunning)
                .findFirst()
                .map(HostedNode::restUrl)
                .orElseThrow(() -> new KafkaTestException(
                        "The REST interface of Kafka Connect was asked for.",
                        closed.get() ? "It is closed." : "No worker runs.",
                        closed.get() ? "Start another one." : "Start the workers with start()."));
    }

    @Override
    public List<ConnectNode> nodes() {
        return List.copyOf(nodes);
    }

    @Override
    public Duration timeout() {
        return cluster.timeout();
    }

    @Override
    public void create(ConnectorSpec asked) {
        ConnectorSpec connector = sinkGroups.apart(asked);
        connectors.create(connector);
        sinkGroups.add(connector);
        synchronized (present) {
            present.put(connector.name(), connector);
        }
    }

    @Override
    public void pause(String connector) {
        connectors.change(connector, "PUT", "/pause", "The connector " + connector + " was to be paused.");
    }

    @Override
    public void resume(String connector) {
        connectors.change(connector, "PUT", "/resume", "The connector " + connector + " was to be resumed.");
    }

    @Override
    public void restart(String connector) {
        connectors.change(
                connector,
                "POST",
                "/restart?includeTasks=true&onlyFailed=false",
                "The connector " + connector + " was to be restarted.");
    }

    @Override
    public void delete(String connector) {
        connectors.change(connector, "DELETE", "", "The connector " + connector + " was to be deleted.");
        synchronized (present) {
            present.remove(connector);
        }
    }

    @Override
    public List<String> connectors() {
        return connectors.names();
    }

    @Override
    public ConnectorStatus status(String connector) {
        return findStatus(connector)
                .orElseThrow(() ->
                        connectors.unknown(connector, "The status of the connector " + connector + " was asked for."));
    }

    @Override
    public Optional<ConnectorStatus> findStatus(String connector) {
        return connectors.status(connector);
    }

    @Override
    public Map<String, String> config(String connector) {
        return connectors.config(connector);
    }

    @Override
    public List<ConnectorOffset> offsets(String connector) {
        return connectors.offsets(connector);
    }

    @Override
    public List<String> connectorClasses() {
        return connectors.classes();
    }

    @Override
    public List<BrokerLogEvent> log() {
        return host.log();
    }

    @Override
    public void start() {
        boolean allAnew = nodes.stream().noneMatch(HostedNode::isRunning);
        nodes.forEach(HostedNode::start);
        if (allAnew && spec.mode() == ConnectMode.STANDALONE) {
            synchronized (present) {
                present.values().forEach(connectors::create);
            }
        }
    }

    /** Sinks leave their groups when they are stopped, and only then a group can be deleted. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            try {
                nodes.forEach(HostedNode::stop);
            } finally {
                host.close();
                rest.close();
                deleteWhatIsLeft();
            }
        }
    }

    private void deleteWhatIsLeft() {
        try {
            ClusterTopics.of(cluster).deleteSoon(config.topics());
            sinkGroups.deleteSoon();
        } catch (RuntimeException e) {
            // the cluster was closed before, with all that was on it
        }
    }

    @Override
    public String toString() {
        return "Kafka Connect " + version() + ", " + spec;
    }
}
