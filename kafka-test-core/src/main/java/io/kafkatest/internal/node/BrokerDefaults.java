package io.kafkatest.internal.node;

import io.kafkatest.ClusterSpec;
import io.kafkatest.RunOn;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The broker settings that suit a test, all in one place. A user's own override any of them.
 *
 * <p>Kafka's defaults are made for servers that run for months; these for one that is to start and answer at once.
 */
final class BrokerDefaults {

    private BrokerDefaults() {}

    static Map<String, String> of(ClusterSpec spec) {
        int brokers = spec.brokers();
        String replicas = String.valueOf(Math.min(3, brokers));
        Map<String, String> settings = new LinkedHashMap<>();

        // Kafka's own topics: one partition each, so that the first group or transaction doesn't create 50
        settings.put("offsets.topic.num.partitions", "1");
        settings.put("offsets.topic.replication.factor", replicas);
        settings.put("transaction.state.log.num.partitions", "1");
        settings.put("transaction.state.log.replication.factor", replicas);
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("share.coordinator.state.topic.num.partitions", "1");
        settings.put("share.coordinator.state.topic.replication.factor", replicas);
        settings.put("share.coordinator.state.topic.min.isr", "1");

        // no waiting for company: neither in groups (3 s by default) nor in the metadata log (25 ms per change)
        settings.put("group.initial.rebalance.delay.ms", "0");
        settings.put("controller.quorum.append.linger.ms", "0");

        // a single controller elects itself; it need not wait to see whether another one does
        settings.put("controller.quorum.election.timeout.ms", "100");
        settings.put("controller.quorum.election.backoff.max.ms", "50");
        settings.put("broker.heartbeat.interval.ms", "500");
        settings.put("initial.broker.registration.timeout.ms", "30000");

        // a broker that comes back is let in when its earlier session is over, 9 s by default, or once it has said
        // goodbye;
        // several brokers of one JVM would only take long over that
        boolean oneInThisJvm = brokers == 1 && spec.runOn() != RunOn.PROCESS;
        settings.put("broker.session.timeout.ms", oneInThisJvm ? "9000" : "3000");
        settings.put("controlled.shutdown.enable", String.valueOf(oneInThisJvm || spec.runOn() == RunOn.PROCESS));

        // few threads, small buffers: the log cleaner alone would take 128 MiB
        settings.put("num.network.threads", "2");
        settings.put("num.io.threads", "4");
        settings.put("background.threads", "2");
        settings.put("num.recovery.threads.per.data.dir", "1");
        settings.put("log.cleaner.threads", "1");
        settings.put("log.cleaner.dedupe.buffer.size", "2097152");
        settings.put("log.cleaner.io.buffer.size", "65536");
        settings.put("log.index.size.max.bytes", "1048576");
        settings.put("socket.request.max.bytes", "104857600");

        // deleted topics are to free their space while the tests still run
        settings.put("log.segment.delete.delay.ms", "1000");
        settings.put("metric.reporters", "");
        return settings;
    }
}
