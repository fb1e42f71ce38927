package io.kafkatest.internal.node;

import io.kafkatest.ClusterMode;
import io.kafkatest.ClusterSpec;
import io.kafkatest.RunOn;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The broker settings that suit a test, all in one place. A user's own override any of them.
 *
 * <p>Kafka's defaults are made for servers that run for months; these for one that is to start and answer at once.
 */
public final class BrokerDefaults {

    private BrokerDefaults() {}

    /** Those for all versions of Kafka that there are. Not each has them all, and Kafka passes over those it doesn't know. */
    public static Map<String, String> of(ClusterSpec spec) {
        Map<String, String> settings = common(String.valueOf(Math.min(3, spec.brokers())));
        settings.putAll(spec.mode() == ClusterMode.ZOOKEEPER ? inZooKeeperMode(spec) : inRaftMode(spec));
        return settings;
    }

    private static Map<String, String> common(String replicas) {
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

        // no waiting for company in groups, which is 3 s by default
        settings.put("group.initial.rebalance.delay.ms", "0");

        // a follower that asks before its leader knows of the topic asks again after 1 s by default; one that waits for
        // events of other topics asks for those of a new one when it has waited, 500 ms by default
        settings.put("replica.fetch.backoff.ms", "20");
        settings.put("replica.fetch.wait.max.ms", "100");

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

    private static Map<String, String> inRaftMode(ClusterSpec spec) {
        Map<String, String> settings = new LinkedHashMap<>();

        // no waiting for company in the metadata log, which is 25 ms per change
        settings.put("controller.quorum.append.linger.ms", "0");

        // a single controller elects itself; it need not wait to see whether another one does
        if (spec.controllers() <= 1) {
            settings.put("controller.quorum.election.timeout.ms", "100");
            settings.put("controller.quorum.election.backoff.max.ms", "50");
        }
        settings.put("broker.heartbeat.interval.ms", "500");
        settings.put("initial.broker.registration.timeout.ms", "30000");

        // a broker that comes back is let in when its earlier session is over, or once it has said goodbye;
        // several brokers of one JVM would only take long over that
        settings.put("broker.session.timeout.ms", session(spec));
        settings.put("controlled.shutdown.enable", String.valueOf(isOneInThisJvm(spec) || isOutside(spec)));
        return settings;
    }

    private static Map<String, String> inZooKeeperMode(ClusterSpec spec) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("zookeeper.session.timeout.ms", session(spec));

        // a broker that stops ends its session in any case; alone it has nobody to hand its partitions to
        settings.put("controlled.shutdown.enable", String.valueOf(spec.brokers() > 1 && isOutside(spec)));
        return settings;
    }

    /** In which a broker that was killed is missed. One that can't be killed alone needs none so short. */
    private static String session(ClusterSpec spec) {
        return isOneInThisJvm(spec) ? "9000" : "3000";
    }

    private static boolean isOneInThisJvm(ClusterSpec spec) {
        return spec.brokers() == 1 && spec.controllers() == 0 && !isOutside(spec);
    }

    /** Whether each node is on its own, so that it can be killed. */
    private static boolean isOutside(ClusterSpec spec) {
        return spec.runOn() == RunOn.PROCESS || spec.runOn() == RunOn.CONTAINER;
    }
}
