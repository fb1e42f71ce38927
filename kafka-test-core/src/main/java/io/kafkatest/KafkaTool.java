package io.kafkatest;

import java.time.Duration;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * One of Kafka's command-line tools, ready to be run against a cluster.
 *
 * <pre>{@code
 * kafka.tool("kafka-console-producer", "--topic", "quickstart-events")
 *         .stdin("This is my first event", "This is my second event")
 *         .run();
 *
 * List<String> events = kafka.tool("kafka-console-consumer", "--topic", "quickstart-events", "--from-beginning", "--max-messages", "2")
 *         .run()
 *         .lines();
 * }</pre>
 *
 * <p>It is a value, and running it again is running it anew. Each run is in a JVM of its own, which is gone when {@link #run()}
 * returns, and ends with this JVM however that ends.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public interface KafkaTool {

    /**
     * The same with something to read from its standard input; without it, it finds that at its end.
     *
     * @param lines the lines, without their ends
     * @return the tool
     */
    KafkaTool stdin(String... lines);

    /**
     * The same with another time in which it has to end; it is 60 seconds if nothing is said.
     *
     * @param atMost how long it may take, the start of its JVM included
     * @return the tool
     * @throws KafkaTestException if that is no time at all
     */
    KafkaTool timeout(Duration atMost);

    /**
     * Runs it, and waits for its end.
     *
     * @return what it printed
     * @throws KafkaTestException if it ends with another exit code than 0, or not in time, with what it had printed
     */
    ToolResult run();

    /**
     * Runs what is to fail, and waits for its end.
     *
     * @return what it printed, and its exit code
     * @throws KafkaTestException if it ends with exit code 0, or not in time, with what it had printed
     */
    ToolResult runAndFail();
}
