package io.kafkatest.broker;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * A JVM with the nodes of a cluster that outlives the JVM which started it, and serves one JVM after the other.
 *
 * <p>A JVM has the cluster for as long as its connection lasts. When it is gone the nodes are started afresh, without any of
 * their data, so that nothing of what one did is there for the next: no topic, group, ACL, quota, user or setting.
 */
public final class KeptMain {

    /** The variable with the folder in which to make one for the cluster. */
    public static final String ROOT = "KAFKATEST_ROOT";

    /** The variable with what the cluster is to be found by: a JVM with the same key may have it. */
    public static final String KEY = "KAFKATEST_KEY";

    /** The variable with how to call the cluster. */
    public static final String TITLE = "KAFKATEST_TITLE";

    /** The variable with Kafka's id of the cluster. */
    public static final String CLUSTER_ID = "KAFKATEST_CLUSTER_ID";

    /** The variable with how long the cluster is kept for the next, in milliseconds. */
    public static final String IDLE_MILLIS = "KAFKATEST_IDLE_MILLIS";

    private KeptMain() {}

    /**
     * Serves the JVM that started this one, then those that ask, until none has come for a while.
     *
     * @param args none
     * @throws IOException if there can't be a folder for the cluster
     */
    public static void main(String[] args) throws IOException {
        KeptFolder folder = KeptFolder.in(Path.of(System.getenv(ROOT)));
        EndOfSession.callsFor(folder::deleteAndHalt);
        HostedNodes nodes = new HostedNodes(folder::placed);
        Duration idle = Duration.ofMillis(Long.parseLong(System.getenv(IDLE_MILLIS)));
        try (KeptDoor door = new KeptDoor(folder::deleteAndHalt);
                Connection starter = Connection.to(System.getenv(NodeMain.OWNER))) {
            folder.publish(Map.of(
                    "key", System.getenv(KEY),
                    "title", System.getenv(TITLE),
                    "clusterId", System.getenv(CLUSTER_ID),
                    "pid", String.valueOf(ProcessHandle.current().pid()),
                    "address", door.address()));
            new KeptCluster(nodes, folder, door).serve(starter, idle);
        } catch (IOException | RuntimeException | InterruptedException e) {
            // what can't be kept is started anew by who wants it
        } finally {
            folder.deleteAndHalt();
        }
    }
}
