package io.kafkatest.internal.node;

import io.kafkatest.KafkaTestException;
import io.kafkatest.internal.distribution.Distribution;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Runs workers of Kafka Connect in this JVM, in a class loader of their own that all workers of a version share. */
public final class InProcessWorkers {

    /** As the threads of brokers are grouped, so that they are told from the test's own in the same way. */
    private static final String THREADS = "kafka-test-node-connect-";

    private final Map<Distribution, BrokerLoader> loaders = new ConcurrentHashMap<>();

    /** A worker that doesn't run yet. */
    public Node worker(Distribution distribution, String name, BrokerLog log) {
        return new InProcessWorker(loaders.computeIfAbsent(distribution, BrokerLoader::new), THREADS + name, log);
    }

    /** A new launcher for each time it runs. */
    private static final class InProcessWorker implements Node {

        private final BrokerLoader loader;
        private final String threads;
        private final BrokerLog log;
        private BrokerLoader.Launcher launcher;

        InProcessWorker(BrokerLoader loader, String threads, BrokerLog log) {
            this.loader = loader;
            this.threads = threads;
            this.log = log;
            this.launcher = loader.launcher(threads, log.level(), log, List.of());
        }

        @Override
        public synchronized Map<String, Integer> start(Map<String, String> config) {
            return launcher.start().apply(config);
        }

        @Override
        public synchronized void stop() {
            try {
                launcher.stop().close();
            } catch (Exception e) {
                log.stopFailed(e);
            }
            launcher = loader.launcher(threads, log.level(), log, List.of());
        }

        @Override
        public void kill() {
            throw new KafkaTestException(
                    "A Connect worker was to be killed.",
                    "It runs in the JVM of the test, which would be killed with it.",
                    "Let the cluster run in processes of its own: runOn = RunOn.PROCESS, or kafka-test.run-on=process.");
        }

        @Override
        public void discard() {
            stop();
        }
    }
}
