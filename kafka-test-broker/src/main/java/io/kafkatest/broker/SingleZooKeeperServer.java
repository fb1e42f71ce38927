package io.kafkatest.broker;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.zookeeper.KeeperException;
import org.apache.zookeeper.ZooDefs;
import org.apache.zookeeper.server.DataTree;
import org.apache.zookeeper.server.SessionTrackerImpl;
import org.apache.zookeeper.server.ZooKeeperServer;

/** A ZooKeeper server that can be given content before it serves anybody, and is gone once it is stopped. */
final class SingleZooKeeperServer extends ZooKeeperServer {

    /** How exactly sessions expire. */
    private static final int TICK_MS = 500;

    /** Whatever a broker asks for; ZooKeeper's own limit is 20 ticks. */
    private static final int LONGEST_SESSION_MS = 600_000;

    private static final int OWNED_BY_NO_SESSION = 0;
    private static final int BEFORE_ANY_TRANSACTION = 0;
    private static final int NEXT_OF_PARENT = -1;

    SingleZooKeeperServer(Path folder) throws IOException {
        super(folder.toFile(), folder.toFile(), TICK_MS);
        setMaxSessionTimeout(LONGEST_SESSION_MS);
    }

    /** Not by a client: to close one takes ZooKeeper's 100 ms. */
    void createIfAbsent(String path, String content) throws KeeperException {
        DataTree tree = getZKDatabase().getDataTree();
        if (tree.getNode(path) == null) {
            tree.createNode(
                    path,
                    content.getBytes(StandardCharsets.UTF_8),
                    ZooDefs.Ids.OPEN_ACL_UNSAFE,
                    OWNED_BY_NO_SESSION,
                    NEXT_OF_PARENT,
                    BEFORE_ANY_TRANSACTION,
                    System.currentTimeMillis());
        }
    }

    @Override
    protected void createSessionTracker() {
        sessionTracker = new Sessions(this);
    }

    /** Ends what a shutdown leaves for later. */
    void awaitShutdown() throws InterruptedException, IOException {
        if (sessionTracker != null) {
            ((Sessions) sessionTracker).join();
        }
        getZKDatabase().close();
    }

    private static final class Sessions extends SessionTrackerImpl {

        private static final int SERVER_ID = 0;

        Sessions(SingleZooKeeperServer server) {
            super(
                    server,
                    server.getZKDatabase().getSessionWithTimeOuts(),
                    TICK_MS,
                    SERVER_ID,
                    server.getZooKeeperServerListener());
        }

        /** At once: it would sleep on until the next tick. */
        @Override
        public void shutdown() {
            super.shutdown();
            interrupt();
        }

        /** Called for that interrupt, and would report it as fatal. */
        @Override
        protected void handleException(String threadName, Throwable thrown) {
            if (!(thrown instanceof InterruptedException)) {
                super.handleException(threadName, thrown);
            }
        }
    }
}
