package io.kafkatest.assertj.internal.metadata;

import io.kafkatest.KafkaCluster;
import io.kafkatest.assertj.internal.evidence.Section;
import io.kafkatest.assertj.internal.evidence.Text;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.acl.AclBinding;
import org.assertj.core.error.ErrorMessageFactory;

/**
 * Checks what is wanted of a cluster.
 *
 * @param cluster whose brokers are asked
 * @param timeout how long each check waits at the most
 */
public record ClusterCheck(KafkaCluster cluster, Duration timeout) {

    private static final String SUBJECT = "the cluster";

    /**
     * How many brokers are up.
     *
     * @param number how many
     * @return the failure, if it didn't come to that
     */
    public Optional<ErrorMessageFactory> brokers(int number) {
        return MetadataCheck.of(cluster, SUBJECT, new ClusterReader(cluster)::brokers, ClusterCheck::shown)
                .within(
                        timeout,
                        new WantedBy<List<Node>>(
                                "to have " + Text.count(number, "broker"),
                                seen -> seen.size() == number,
                                seen -> "it has " + seen.size()));
    }

    private static List<String> shown(List<Node> brokers) {
        List<String> lines = brokers.stream()
                .map(broker -> broker.id() + " at " + broker.host() + ":" + broker.port())
                .toList();
        return new Section("Brokers that are up: " + brokers.size(), Text.bounded(lines)).layout();
    }

    /**
     * Topics that there are.
     *
     * @param names theirs, on the cluster
     * @return the failure, if not all came
     */
    public Optional<ErrorMessageFactory> topics(List<String> names) {
        return topics(new WantedBy<>(
                "to have " + topic(names),
                seen -> seen.containsAll(names),
                seen -> "it doesn't have "
                        + listed(names.stream()
                                .filter(name -> !seen.contains(name))
                                .toList())));
    }

    /**
     * Topics that there are not.
     *
     * @param names theirs, on the cluster
     * @return the failure, if not all went
     */
    public Optional<ErrorMessageFactory> noTopics(List<String> names) {
        return topics(new WantedBy<>(
                "not to have " + topic(names),
                seen -> names.stream().noneMatch(seen::contains),
                seen -> "it has " + listed(names.stream().filter(seen::contains).toList())));
    }

    private Optional<ErrorMessageFactory> topics(Wanted<NavigableSet<String>> wanted) {
        ClusterReader reader = new ClusterReader(cluster);
        return MetadataCheck.<NavigableSet<String>>of(
                        cluster,
                        SUBJECT,
                        reader::topicNames,
                        seen -> reader.topics().layout())
                .within(timeout, wanted);
    }

    private static String topic(List<String> names) {
        return (names.size() == 1 ? "the topic " : "the topics ") + listed(names);
    }

    private static String listed(List<String> names) {
        return String.join(", ", names);
    }

    /**
     * An ACL that there is.
     *
     * @param acl the rule
     * @return the failure, if it didn't come
     */
    public Optional<ErrorMessageFactory> acl(AclBinding acl) {
        return acls(new WantedBy<>("to have the ACL " + shown(acl), seen -> seen.contains(acl), seen -> "it doesn't"));
    }

    /**
     * An ACL that there is not.
     *
     * @param acl the rule
     * @return the failure, if it didn't go
     */
    public Optional<ErrorMessageFactory> noAcl(AclBinding acl) {
        return acls(new WantedBy<>("not to have the ACL " + shown(acl), seen -> !seen.contains(acl), seen -> "it has"));
    }

    private Optional<ErrorMessageFactory> acls(Wanted<Collection<AclBinding>> wanted) {
        return MetadataCheck.of(cluster, SUBJECT, new ClusterReader(cluster)::acls, ClusterCheck::shown)
                .within(timeout, wanted);
    }

    private static List<String> shown(Collection<AclBinding> acls) {
        List<String> lines = acls.stream().map(ClusterCheck::shown).sorted().toList();
        return new Section("ACLs of the cluster: " + (lines.isEmpty() ? "none" : lines.size()), Text.bounded(lines))
                .layout();
    }

    /** For example {@code ALLOW User:alice READ on TOPIC orders (LITERAL) from *}. */
    private static String shown(AclBinding acl) {
        return acl.entry().permissionType() + " " + acl.entry().principal() + " "
                + acl.entry().operation() + " on " + acl.pattern().resourceType() + " "
                + acl.pattern().name() + " (" + acl.pattern().patternType() + ") from "
                + acl.entry().host();
    }
}
