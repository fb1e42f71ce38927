package io.kafkatest.broker;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.zookeeper.KeeperException;
import org.apache.zookeeper.WatchedEvent;
import org.apache.zookeeper.Watcher.Event.EventType;
import org.apache.zookeeper.ZooKeeper;

/**
 * What a broker that was killed leaves in ZooKeeper: its session, which lasts until ZooKeeper has missed the broker for a while.
 * Kafka would not wait for that, but refuse to start under the same id.
 */
final class EarlierSession {

    private static final Duration OURS = Duration.ofSeconds(10);

    /** Longer than any session that a broker of a test should have. */
    private static final Duration AT_MOST = Duration.ofSeconds(30);

    private final String zooKeeper;
    private final String broker;

    EarlierSession(String zooKeeper, String brokerId) {
        this.zooKeeper = zooKeeper;
        this.broker = "/brokers/ids/" + brokerId;
    }

    /** Returns when it is over, or after a time in which it should be: Kafka says then what is wrong. */
    void awaitEnd() throws IOException, KeeperException, InterruptedException {
        CountDownLatch over = new CountDownLatch(1);
        ZooKeeper client = new ZooKeeper(zooKeeper, (int) OURS.toMillis(), event -> {});
        try {
            if (client.exists(broker, event -> noteEnd(event, over)) != null) {
                over.await(AT_MOST.toMillis(), TimeUnit.MILLISECONDS);
            }
        } finally {
            client.close();
        }
    }

    private static void noteEnd(WatchedEvent event, CountDownLatch over) {
        if (event.getType() == EventType.NodeDeleted) {
            over.countDown();
        }
    }
}
