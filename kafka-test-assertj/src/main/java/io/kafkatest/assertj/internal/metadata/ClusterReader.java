package io.kafkatest.assertj.internal.metadata;

import io.kafkatest.KafkaCluster;
import io.kafkatest.KafkaTestException;
import io.kafkatest.assertj.internal.evidence.Section;
import io.kafkatest.assertj.internal.evidence.Text;
import io.kafkatest.spi.ClusterAnswers;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.errors.SecurityDisabledException;

/** Asks the brokers for what there is on the cluster, and shows it. */
final class ClusterReader {

    private final KafkaCluster cluster;
    private final Admin admin;

    ClusterReader(KafkaCluster cluster) {
        this.cluster = cluster;
        this.admin = cluster.admin();
    }

    /** The brokers that are up, by id. */
    List<Node> brokers() {
        return ClusterAnswers.to("The brokers of the cluster were asked for.", cluster)
                .of(admin.describeCluster().nodes())
                .stream()
                .sorted(Comparator.comparingInt(Node::id))
                .toList();
    }

    NavigableSet<String> topicNames() {
        return new TreeSet<>(ClusterAnswers.to("The topics of the cluster were asked for.", cluster)
                .of(admin.listTopics().names()));
    }

    Collection<AclBinding> acls() {
        return ClusterAnswers.to("The ACLs of the cluster were asked for.", cluster)
                .unless(
                        SecurityDisabledException.class,
                        admin.describeAcls(AclBindingFilter.ANY).values())
                .orElseThrow(() -> new KafkaTestException(
                        "The ACLs of the cluster were asked for.",
                        "Its brokers have no authorizer, so there are none.",
                        "Name one with the broker setting authorizer.class.name."));
    }

    /** On a cluster of others, those of the test's own. */
    Section topics() {
        List<String> names = topicNames().stream()
                .filter(name -> cluster.nameFor(name).equals(name))
                .toList();
        return new Section("Topics of the cluster: " + (names.isEmpty() ? "none" : names.size()), Text.bounded(names));
    }
}
