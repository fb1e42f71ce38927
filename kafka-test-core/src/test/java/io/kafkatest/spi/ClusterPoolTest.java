package io.kafkatest.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kafkatest.ClusterSpec;
import io.kafkatest.KafkaCluster;
import io.kafkatest.KafkaTestException;
import io.kafkatest.TopicSerdes;
import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Each test has a spec that no other has, so that they can run beside each other in the one pool of the JVM. */
class ClusterPoolTest {

    private final ClusterPool pool = ClusterPool.ofThisJvm();

    private static ClusterSpec spec(int number) {
        return ClusterSpec.builder()
                .brokerConfig("message.max.bytes", String.valueOf(1_000_000 + number))
                .build();
    }

    @Test
    void isTheSameEachTime() {
        assertThat(ClusterPool.ofThisJvm()).isSameAs(pool);
    }

    @Test
    void givesOneClusterForEqualSpecs() {
        try (ClusterLease one = pool.lease(spec(1), Set.of());
                ClusterLease other = pool.lease(spec(1), Set.of())) {
            assertThat(one.cluster()).isSameAs(other.cluster());
        }
    }

    @Test
    void givesClustersOfTheirOwnForDifferentSpecs() {
        try (ClusterLease one = pool.lease(spec(2), Set.of());
                ClusterLease other = pool.lease(spec(3), Set.of())) {
            assertThat(one.cluster()).isNotSameAs(other.cluster());
        }
    }

    @Test
    void givesOneClusterToHoldersWithTopicsOfDifferentNames() {
        try (ClusterLease one = pool.lease(spec(4), Set.of("orders"));
                ClusterLease other = pool.lease(spec(4), Set.of("payments"))) {
            assertThat(one.cluster()).isSameAs(other.cluster());
        }
    }

    @Test
    void givesHoldersOfTheSameTopicClustersOfTheirOwn() {
        try (ClusterLease one = pool.lease(spec(5), Set.of("orders", "refunds"));
                ClusterLease other = pool.lease(spec(5), Set.of("payments", "orders"))) {
            assertThat(one.cluster()).isNotSameAs(other.cluster());
        }
    }

    @Test
    void givesTheTopicToTheNextOnceItIsReleased() {
        KafkaCluster first;
        try (ClusterLease one = pool.lease(spec(6), Set.of("orders"))) {
            first = one.cluster();
        }

        try (ClusterLease next = pool.lease(spec(6), Set.of("orders"))) {
            assertThat(next.cluster()).isSameAs(first);
        }
    }

    @Test
    void keepsAClusterRunningForTheNextHolder() {
        try (ClusterLease one = pool.lease(spec(7), Set.of())) {
            one.cluster().topic("kept", String.class, String.class).send("value");
        }

        try (ClusterLease next = pool.lease(spec(7), Set.of())) {
            assertThat(next.cluster()
                            .events("kept", TopicSerdes.of(String.class, String.class))
                            .records())
                    .hasSize(1);
        }
    }

    @Test
    void takesALeaseBackOnlyOnce() {
        ClusterLease closedTwice = pool.lease(spec(8), Set.of("orders"));
        try (ClusterLease holder = pool.lease(spec(8), Set.of("payments"))) {
            closedTwice.close();
            closedTwice.close();

            try (ClusterLease next = pool.lease(spec(8), Set.of("payments"))) {
                assertThat(next.cluster()).isNotSameAs(holder.cluster());
            }
        }
    }

    @Test
    void tellsEachHolderWhyTheStartFailed() {
        ClusterSpec refused =
                ClusterSpec.builder().brokerConfig("no.such.setting", "1").build();
        try (ClusterLease one = pool.lease(refused, Set.of());
                ClusterLease other = pool.lease(refused, Set.of())) {
            assertThatThrownBy(one::cluster).isInstanceOf(KafkaTestException.class);
            assertThatThrownBy(other::cluster)
                    .isInstanceOf(KafkaTestException.class)
                    .hasMessageStartingWith("The broker setting no.such.setting=1 was asked for.\n");
        }
    }

    @Test
    void tellsTheHolderWhatIsThrownWhenItAsksWhereTheClusterIs() {
        IOException checked = new IOException("no such image");
        ClusterSpec adopted = ClusterSpec.at(() -> ClusterPoolTest.<RuntimeException>throwing(checked));
        try (ClusterLease lease = pool.lease(adopted, Set.of())) {
            assertThatThrownBy(lease::cluster).hasCause(checked);
        }
    }

    /** As Kotlin and Lombok do: throws what isn't declared. */
    @SuppressWarnings("unchecked")
    private static <E extends Throwable> String throwing(Throwable thrown) throws E {
        throw (E) thrown;
    }

    @Test
    void startsAClusterThatNobodyShares() {
        try (KafkaCluster own = pool.start(spec(9));
                ClusterLease shared = pool.lease(spec(9), Set.of())) {
            assertThat(shared.cluster()).isNotSameAs(own);
        }
    }
}
