package io.kafkatest.spi;

import io.kafkatest.ClusterSpec;
import io.kafkatest.testing.DataFolderOf;
import java.util.Set;

/** Leases a cluster, gives it back, and has nothing else to do. */
final class IdleClusterMain {

    private IdleClusterMain() {}

    public static void main(String[] arguments) throws Exception {
        try (ClusterLease lease = ClusterPool.ofThisJvm().lease(ClusterSpec.defaults(), Set.of())) {
            System.out.println(DataFolderOf.cluster(lease.cluster()));
        }
        System.out.println(System.nanoTime());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println(System.nanoTime())));
    }
}
