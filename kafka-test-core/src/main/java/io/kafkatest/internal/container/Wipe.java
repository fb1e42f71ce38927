package io.kafkatest.internal.container;

import io.kafkatest.ClusterSpec;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.RemoveMembersFromConsumerGroupOptions;
import org.apache.kafka.clients.admin.TransactionListing;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialDeletion;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.GroupNotEmptyException;
import org.apache.kafka.common.errors.SecurityDisabledException;
import org.apache.kafka.common.errors.UnsupportedVersionException;
import org.apache.kafka.common.quota.ClientQuotaAlteration;
import org.apache.kafka.common.quota.ClientQuotaFilter;

/** Removes all that one user has made on a cluster, before the next one gets it. */
final class Wipe {

    private static final int SECONDS = 10;

    /** The only setting that Kafka gives to a cluster itself, from 4.1 on, and that can be changed but not removed then. */
    private static final String MIN_IN_SYNC = "min.insync.replicas";

    private final Admin admin;
    private final String minInSync;

    /**
     * Removes nothing yet.
     *
     * @param spec what the cluster was asked to be like
     */
    Wipe(Admin admin, ClusterSpec spec) {
        this.admin = admin;
        this.minInSync = spec.brokerConfig().getOrDefault(MIN_IN_SYNC, "1");
    }

    /**
     * Returns when nothing is left.
     *
     * @throws IllegalStateException if something is
     */
    void run() {
        try {
            transactions();
            answer(admin.deleteTopics(answer(admin.listTopics().names())).all());
            groups();
            unlessUnknown(
                    () -> answer(admin.deleteAcls(List.of(AclBindingFilter.ANY)).all()));
            unlessUnknown(this::quotas);
            unlessUnknown(this::users);
            brokerConfigs();
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("what its last user left can't be removed: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the thread that cleaned it up was interrupted", e);
        }
    }

    /** Ends those that are open, and the producers that they are of. */
    private void transactions() throws ExecutionException, TimeoutException, InterruptedException {
        List<String> ids = answer(admin.listTransactions().all()).stream()
                .map(TransactionListing::transactionalId)
                .toList();
        if (!ids.isEmpty()) {
            answer(admin.fenceProducers(ids).all());
        }
    }

    @SuppressWarnings({"deprecation", "removal"}) // all clients that there are know it
    private void groups() throws ExecutionException, TimeoutException, InterruptedException {
        List<String> ids = answer(admin.listConsumerGroups().valid()).stream()
                .map(group -> group.groupId())
                .toList();
        for (Map.Entry<String, KafkaFuture<Void>> deletion :
                admin.deleteConsumerGroups(ids).deletedGroups().entrySet()) {
            try {
                answer(deletion.getValue());
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof GroupNotEmptyException)) {
                    throw e;
                }
                expel(deletion.getKey());
            }
        }
    }

    /** Members whose JVM was killed stay until their session ends. */
    private void expel(String group) throws ExecutionException, TimeoutException, InterruptedException {
        answer(admin.removeMembersFromConsumerGroup(group, new RemoveMembersFromConsumerGroupOptions())
                .all());
        answer(admin.deleteConsumerGroups(List.of(group)).all());
    }

    private void quotas() throws ExecutionException, TimeoutException, InterruptedException {
        List<ClientQuotaAlteration> removals = new ArrayList<>();
        answer(admin.describeClientQuotas(ClientQuotaFilter.all()).entities()).forEach((entity, quotas) -> {
            List<ClientQuotaAlteration.Op> removed = quotas.keySet().stream()
                    .map(name -> new ClientQuotaAlteration.Op(name, null))
                    .toList();
            removals.add(new ClientQuotaAlteration(entity, removed));
        });
        if (!removals.isEmpty()) {
            answer(admin.alterClientQuotas(removals).all());
        }
    }

    private void users() throws ExecutionException, TimeoutException, InterruptedException {
        List<UserScramCredentialAlteration> removals = new ArrayList<>();
        answer(admin.describeUserScramCredentials().all())
                .forEach((user, credentials) -> credentials
                        .credentialInfos()
                        .forEach(info -> removals.add(new UserScramCredentialDeletion(user, info.mechanism()))));
        if (!removals.isEmpty()) {
            answer(admin.alterUserScramCredentials(removals).all());
        }
    }

    /** What was changed while the brokers run, for one or for all of them. */
    private void brokerConfigs() throws ExecutionException, TimeoutException, InterruptedException {
        Collection<Node> brokers = answer(admin.describeCluster().nodes());
        List<ConfigResource> resources = new ArrayList<>();
        resources.add(new ConfigResource(ConfigResource.Type.BROKER, ""));
        brokers.forEach(broker -> resources.add(new ConfigResource(ConfigResource.Type.BROKER, broker.idString())));
        Map<ConfigResource, Collection<AlterConfigOp>> removals = new HashMap<>();
        answer(admin.describeConfigs(resources).all()).forEach((resource, config) -> {
            List<AlterConfigOp> removed = config.entries().stream()
                    .filter(entry -> entry.source() == sourceIn(resource))
                    .map(entry -> asItWas(resource, entry.name()))
                    .toList();
            if (!removed.isEmpty()) {
                removals.put(resource, removed);
            }
        });
        if (!removals.isEmpty()) {
            answer(admin.incrementalAlterConfigs(removals).all());
        }
    }

    private AlterConfigOp asItWas(ConfigResource resource, String name) {
        return name.equals(MIN_IN_SYNC) && resource.name().isEmpty()
                ? new AlterConfigOp(new ConfigEntry(name, minInSync), AlterConfigOp.OpType.SET)
                : new AlterConfigOp(new ConfigEntry(name, null), AlterConfigOp.OpType.DELETE);
    }

    private static ConfigEntry.ConfigSource sourceIn(ConfigResource resource) {
        return resource.name().isEmpty()
                ? ConfigEntry.ConfigSource.DYNAMIC_DEFAULT_BROKER_CONFIG
                : ConfigEntry.ConfigSource.DYNAMIC_BROKER_CONFIG;
    }

    /** A cluster that has no such thing has nothing to be removed either. */
    private static void unlessUnknown(Removal removal)
            throws ExecutionException, TimeoutException, InterruptedException {
        try {
            removal.run();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof SecurityDisabledException
                    || e.getCause() instanceof UnsupportedVersionException)) {
                throw e;
            }
        }
    }

    private static <T> T answer(KafkaFuture<T> future)
            throws ExecutionException, TimeoutException, InterruptedException {
        return future.get(SECONDS, TimeUnit.SECONDS);
    }

    private interface Removal {

        void run() throws ExecutionException, TimeoutException, InterruptedException;
    }
}
