package io.kafkatest.broker;

import java.util.Map;
import kafka.server.KafkaBroker;

/** One broker in ZooKeeper mode, and the cluster's ZooKeeper if this node is the one to run it. */
final class ZooKeeperNode implements Node {

    /** Kafka checks its settings only whole; the port is known when ZooKeeper runs. */
    private static final String NOT_YET_KNOWN = "127.0.0.1:0";

    private final NodeSettings settings;
    private EmbeddedZooKeeper zooKeeper;
    private KafkaBroker server;

    ZooKeeperNode(NodeSettings settings) {
        this.settings = settings;
        (settings.zooKeeperFolder().isPresent() ? settings.connectedTo(NOT_YET_KNOWN) : settings).check();
    }

    @Override
    public Map<String, Integer> start() throws Exception {
        NodeSettings connected = settings;
        if (settings.zooKeeperFolder().isPresent()) {
            zooKeeper = new EmbeddedZooKeeper(
                    settings.zooKeeperFolder().get(), settings.zooKeeperHost(), settings.zooKeeperPort());
            zooKeeper.start(settings.clusterId());
            connected = settings.connectedTo(zooKeeper.address());
        }
        if (settings.hasData()) {
            new EarlierSession(connected.zooKeeper(), connected.brokerId()).awaitEnd();
        }
        server = AcrossVersions.zooKeeperServer(connected.toKafkaConfig());
        server.startup();
        Map<String, Integer> ports = settings.boundPorts(server);
        if (zooKeeper != null) {
            ports.put(NodeLauncher.ZOOKEEPER, zooKeeper.port());
        }
        return ports;
    }

    @Override
    public void stop() throws Exception {
        try {
            server.shutdown();
            server.awaitShutdown();
        } finally {
            stopZooKeeper();
        }
    }

    /** Kafka itself has stopped what it had started, but passes over a part that fails in that. */
    @Override
    public void stopWhatIsLeft() throws Exception {
        if (server != null) {
            Parts.of(server).stop();
        }
        stopZooKeeper();
    }

    private void stopZooKeeper() throws Exception {
        if (zooKeeper != null) {
            zooKeeper.stop();
        }
    }
}
