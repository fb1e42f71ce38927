package io.kafkatest.assertj.internal.evidence;

import io.kafkatest.EventSnapshot;
import io.kafkatest.KafkaCluster;
import io.kafkatest.spi.ClusterWatch;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What else a failure tells: the topic's offsets, who reads, and what the brokers complained about. */
public final class ClusterState {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final String GROUPS = "Consumer groups: ";

    private ClusterState() {}

    /**
     * Asks the cluster, for a short time at the most. What it doesn't answer is said to be unknown.
     *
     * @param cluster where the topic is
     * @param snapshot what is known already
     * @return lines
     */
    public static List<String> lines(KafkaCluster cluster, EventSnapshot<?, ?> snapshot) {
        List<String> lines = new ArrayList<>();
        lines.add(Text.cut(topic(snapshot), Text.WIDTH));
        lines.addAll(orWhyNot(GROUPS, () -> groups(cluster, snapshot.topic())));
        lines.addAll(log(cluster, snapshot::since));
        return lines;
    }

    /**
     * What the brokers complained about since the test began that uses the cluster.
     *
     * @param cluster whose brokers
     * @return lines; none if they didn't
     */
    public static List<String> log(KafkaCluster cluster) {
        return log(cluster, () -> ClusterWatch.of(cluster).testBegan());
    }

    private static List<String> log(KafkaCluster cluster, Supplier<Instant> since) {
        return orWhyNot(
                "Broker log: ",
                () -> BrokerLog.since(since.get(), cluster.log())
                        .map(Section::layout)
                        .orElse(List.of()));
    }

    private static String topic(EventSnapshot<?, ?> snapshot) {
        String offsets = new TreeMap<>(snapshot.endOffsets())
                .entrySet().stream()
                        .map(entry -> entry.getKey() + ": " + entry.getValue())
                        .collect(Collectors.joining(", "));
        return "Topic " + snapshot.topic() + ": " + Text.count(snapshot.partitions(), "partition") + ", end offsets {"
                + offsets + "}";
    }

    private static List<String> groups(KafkaCluster cluster, String topic) throws Exception {
        Predicate<String> ours = group -> cluster.nameFor(group).equals(group);
        List<String> groups = new ConsumerGroups(cluster.admin(), ours, Deadline.in(PATIENCE)).lines(topic);
        List<String> lines = new ArrayList<>();
        for (String group : groups) {
            lines.add((lines.isEmpty() ? GROUPS : " ".repeat(GROUPS.length())) + group);
        }
        return lines;
    }

    /** What can't be found out must neither hide the failure nor go unsaid. */
    private static List<String> orWhyNot(String title, Callable<List<String>> question) {
        try {
            return question.call();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of(title + "not asked, the thread is interrupted");
        } catch (TimeoutException e) {
            return List.of(title + "no answer within " + Text.duration(PATIENCE));
        } catch (Exception | LinkageError e) { // an older kafka-clients may miss a method
            return List.of(Text.cut(title + "unknown, " + Errors.summary(e), Text.WIDTH));
        }
    }
}
