package io.kafkatest.junit5.internal;

import io.kafkatest.KafkaCluster;
import io.kafkatest.KafkaTestException;
import io.kafkatest.RunOn;
import io.kafkatest.junit5.ClusterUse;
import io.kafkatest.junit5.Strictness;
import io.kafkatest.junit5.internal.strict.ClientWatch;
import io.kafkatest.spi.ClusterLease;
import io.kafkatest.spi.ClusterPool;
import io.kafkatest.spi.ClusterTopics;
import io.kafkatest.spi.Settings;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The cluster of a test class, held until the class ends. */
final class ClusterHold implements StoredResource {

    private final Supplier<KafkaCluster> cluster;
    private final Runnable release;
    private final NamedTopics namedTopics;
    private final Duration timeout;
    private final boolean strict;
    private final AtomicReference<@Nullable ClientWatch> watch = new AtomicReference<>();

    private ClusterHold(
            Supplier<KafkaCluster> cluster,
            Runnable release,
            NamedTopics namedTopics,
            Settings settings,
            Strictness strictness) {
        this.cluster = cluster;
        this.release = release;
        this.namedTopics = namedTopics;
        this.timeout = settings.timeout();
        this.strict = strictness == Strictness.DEFAULT ? settings.isStrict() : strictness == Strictness.ON;
    }

    static ClusterHold take(ClusterDeclaration declaration, NamedTopics namedTopics, Settings settings) {
        ClusterPool pool = ClusterPool.ofThisJvm();
        boolean external = settings.complete(declaration.spec()).runOn() == RunOn.EXTERNAL;
        if (declaration.use() == ClusterUse.OWN) {
            if (external) {
                throw notOwn();
            }
            KafkaCluster own = pool.start(declaration.spec(), settings);
            return new ClusterHold(() -> own, own::close, namedTopics, settings, declaration.strictness());
        }
        ClusterLease lease = pool.lease(declaration.spec(), namedTopics.names(), settings);
        if (external) {
            checkThatItSuits(lease);
        }
        return new ClusterHold(lease::cluster, lease::close, namedTopics, settings, declaration.strictness());
    }

    /** A test that wants a cluster alone may break it, or take all that is there for its own. */
    private static KafkaTestException notOwn() {
        return KafkaTestException.unsupported(
                "A cluster that no other test uses was asked for (ClusterUse.OWN).",
                "The cluster is one that runs already, and others use it too.",
                "Share it (ClusterUse.SHARED), or have a cluster started for this test with RunOn.IN_PROCESS.");
    }

    /** It is what it is: whether that is what the test asks for is to be known before the first test, not in the middle of it. */
    private static void checkThatItSuits(ClusterLease lease) {
        try {
            lease.cluster();
        } catch (RuntimeException | Error e) {
            lease.close();
            throw e;
        }
    }

    KafkaCluster cluster() {
        return cluster.get();
    }

    /** The cluster as tests are given it: that of strict ones remembers what they got from it. */
    KafkaCluster givenCluster() {
        return strict ? watch().watched() : cluster();
    }

    boolean isStrict() {
        return strict;
    }

    ClientWatch watch() {
        ClientWatch made = new ClientWatch(cluster());
        ClientWatch first = watch.compareAndExchange(null, made);
        return first == null ? made : first;
    }

    ClusterTopics topics() {
        return ClusterTopics.of(cluster());
    }

    NamedTopics namedTopics() {
        return namedTopics;
    }

    Duration timeout() {
        return timeout;
    }

    @Override
    public void close() {
        release.run();
    }
}
