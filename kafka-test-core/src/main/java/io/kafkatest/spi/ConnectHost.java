package io.kafkatest.spi;

import io.kafkatest.BrokerLogEvent;
import io.kafkatest.KafkaCluster;
import io.kafkatest.RunOn;
import io.kafkatest.internal.connect.ConnectHosts;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A place where workers of Kafka Connect run, beside a cluster and of its version: in a class loader of their own in this JVM,
 * each in a process of its own, or each in a container.
 *
 * <pre>{@code
 * try (ConnectHost host = ConnectHost.beside(kafka, RunOn.PROCESS, Settings.ofThisJvm())) {
 *     URI rest = host.worker("worker-1").start("ConnectStandalone", config);
 * }
 * }</pre>
 *
 * <p>{@code kafka-test-connect} is made with it.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public interface ConnectHost extends AutoCloseable {

    /**
     * Makes room beside a cluster. Kafka Connect comes from where the cluster's Kafka comes from: an unpacked release, the cache
     * folder, or the user's Maven repositories.
     *
     * @param cluster whose version the workers are to have; of a cluster that runs already the version is not known, and they
     *     have the one that this library carries
     * @param runOn where the workers are to run; {@link RunOn#DEFAULT} is where {@code kafka-test.connect-run-on} says, or else in
     *     this JVM if the brokers are, otherwise in processes
     * @param settings say where things are
     * @return a place without workers
     * @throws io.kafkatest.KafkaTestException if Kafka Connect of that version can't be had, or the place can't
     */
    static ConnectHost beside(KafkaCluster cluster, RunOn runOn, Settings settings) {
        return ConnectHosts.ofThisJvm().beside(cluster, runOn, settings);
    }

    /**
     * The version of Kafka Connect.
     *
     * @return for example {@code 4.3.1}
     */
    String version();

    /**
     * What the workers reach the cluster by.
     *
     * @return addresses as in {@code bootstrap.servers}
     */
    String bootstrapServers();

    /**
     * A folder of this machine for what is made for the workers.
     *
     * @return empty at first; it is deleted with this place, and if this JVM is killed by a later one
     */
    Path folder();

    /**
     * Lets the workers that are made from now on have a file or folder of this machine, as it is when they start.
     *
     * @param fileOrFolder its path here
     * @return its path as the workers see it
     */
    String provide(Path fileOrFolder);

    /**
     * Names a file that a worker writes, and finds again when it is started again.
     *
     * @param name of the file
     * @return its path as the workers see it
     */
    String file(String name);

    /**
     * Gets an artifact with what it needs at run time, as Kafka versions are got: from the cache folder, or from the user's Maven
     * repositories into it.
     *
     * @param coordinates {@code group:artifact:version}
     * @return its jars
     * @throws io.kafkatest.KafkaTestException if it can't be had
     */
    List<Path> jars(String coordinates);

    /**
     * Makes a worker.
     *
     * @param name of its threads and files; each worker here has another one
     * @return it doesn't run yet
     */
    Worker worker(String name);

    /**
     * What the workers logged, kept for diagnosis: warnings and errors, the latest thousand of them.
     *
     * @return the events, in the order they were logged
     */
    List<BrokerLogEvent> log();

    /** Ends all workers, and deletes the folder. */
    @Override
    void close();

    /** A worker, which can be started and stopped again and again. */
    @API(status = Status.EXPERIMENTAL, since = "0.1")
    interface Worker {

        /**
         * Starts it, and returns once its REST interface is bound.
         *
         * @param mode the class of {@code org.apache.kafka.connect.cli} that starts it: {@code ConnectStandalone} or {@code
         *     ConnectDistributed}
         * @param config all settings of the worker but those of its own address
         * @return where its REST interface is
         * @throws IllegalStateException if it can't start
         */
        URI start(String mode, Map<String, String> config);

        /** Stops it as an operator would, and returns when it is down. Stopping one that doesn't run does nothing. */
        void stop();

        /**
         * Kills its process, and returns when it is gone.
         *
         * @throws io.kafkatest.KafkaTestException if it has no process of its own
         */
        void kill();
    }
}
