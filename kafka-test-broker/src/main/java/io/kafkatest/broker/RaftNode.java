package io.kafkatest.broker;

import java.util.Map;
import java.util.Optional;
import kafka.server.KafkaBroker;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;

/** One KRaft node: a broker, a controller or both, as its {@code process.roles} say. */
final class RaftNode implements Node {

    private final NodeSettings settings;
    private final KafkaConfig config;
    private KafkaRaftServer server;

    RaftNode(NodeSettings settings) {
        this.settings = settings;
        this.config = settings.toKafkaConfig();
    }

    @Override
    public Map<String, Integer> start() throws Exception {
        new RaftFormat(settings, config).write();
        server = AcrossVersions.raftServer(config);
        server.startup();
        Optional<KafkaBroker> broker = AcrossVersions.broker(server);
        return broker.isPresent() ? settings.boundPorts(broker.get()) : Map.of();
    }

    @Override
    public void stop() {
        server.shutdown();
        server.awaitShutdown();
    }

    /** Kafka's own clean-up of a start that failed ends at the first fault that it meets itself. */
    @Override
    public void stopWhatIsLeft() throws Exception {
        if (server != null) {
            try {
                stop();
            } catch (RuntimeException | Error e) {
                // the fault that the start failed with is the one to be told
            }
            Optional<KafkaBroker> broker = AcrossVersions.broker(server);
            if (broker.isPresent()) {
                Parts.of(broker.get()).stop();
            }
        }
    }
}
