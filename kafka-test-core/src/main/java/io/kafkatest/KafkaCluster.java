package io.kafkatest;

import io.kafkatest.spi.ClusterPool;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A running Kafka cluster.
 *
 * <pre>{@code
 * try (KafkaCluster kafka = KafkaCluster.start()) {
 *     TestTopic<String, String> orders = kafka.topic("orders", String.class, String.class);
 *     orders.send("o-1", "25 apples");
 *     orders.events().records();
 * }
 * }</pre>
 *
 * <p>Safe for use by several threads. Everything it hands out ends with it.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public interface KafkaCluster extends AutoCloseable {

    /**
     * Starts the default cluster: what the settings of the build say, and where they say nothing, one broker of the Kafka version
     * that the library carries, in this JVM, in KRaft mode.
     *
     * @return the cluster, ready for clients; close it when done
     * @throws KafkaTestException if it can't start, with the reason and the broker's last log events
     */
    static KafkaCluster start() {
        return start(ClusterSpec.defaults());
    }

    /**
     * Starts a cluster that nothing else shares. On a cluster that runs already ({@link RunOn#EXTERNAL}, also by
     * {@code kafka-test.run-on}) nothing is started, and others use it too; what is made with this object has a prefix of its own.
     *
     * @param spec what it is to be like
     * @return the cluster, ready for clients; close it when done
     * @throws KafkaTestException if the spec can't be had, or the cluster can't start
     */
    static KafkaCluster start(ClusterSpec spec) {
        return ClusterPool.ofThisJvm().start(spec);
    }

    /**
     * A cluster that somebody else has started for these tests alone, such as a container of the user's own: it gains topics,
     * events, clients and tools.
     *
     * <pre>{@code
     * try (KafkaContainer container = new KafkaContainer("apache/kafka:4.3.1");
     *         KafkaCluster kafka = KafkaCluster.of(container::getBootstrapServers)) {
     *     kafka.topic("orders", String.class, String.class).send("o-1", "25 apples");
     * }
     * }</pre>
     *
     * @param bootstrapServers says where clients find it; may start it first
     * @return the cluster; closing it closes what it handed out, and leaves the brokers alone
     * @throws KafkaTestException if it can't be reached
     */
    static KafkaCluster of(Supplier<String> bootstrapServers) {
        return start(ClusterSpec.at(bootstrapServers));
    }

    /**
     * What this cluster was asked to be like.
     *
     * @return the spec
     */
    ClusterSpec spec();

    /**
     * Where clients find the cluster.
     *
     * @return a value for {@code bootstrap.servers}, such as {@code 127.0.0.1:41277}
     */
    String bootstrapServers();

    /**
     * Where clients find the cluster that are to use a listener which the test has declared.
     *
     * <pre>{@code
     * kafka.bootstrapServers("SECURE")
     * }</pre>
     *
     * @param listener its name
     * @return a value for {@code bootstrap.servers}
     * @throws KafkaTestException if the brokers have no such listener
     * @see ClusterSpec.Builder#listener
     */
    default String bootstrapServers(String listener) {
        return brokers().stream().map(broker -> broker.address(listener)).collect(Collectors.joining(","));
    }

    /**
     * The Docker network of a cluster that runs in containers, for other containers of the test to be on.
     *
     * <pre>{@code
     * new GenericContainer<>("acme/billing")
     *         .withNetworkMode(kafka.network())
     *         .withEnv("KAFKA", kafka.bootstrapServersInNetwork())
     * }</pre>
     *
     * @return its id, as {@code withNetworkMode} of Testcontainers takes it
     * @throws KafkaTestException that {@link KafkaTestException#isUnsupported()}, if the cluster doesn't run in containers
     */
    String network();

    /**
     * Where containers on the {@link #network()} find the cluster.
     *
     * @return a value for {@code bootstrap.servers} there, such as {@code kafka-1:9093}
     * @throws KafkaTestException that {@link KafkaTestException#isUnsupported()}, if the cluster doesn't run in containers
     */
    String bootstrapServersInNetwork();

    /**
     * Where containers that are not on the {@link #network()} find the cluster: by the name that Testcontainers gives to the
     * machine of the test.
     *
     * <pre>{@code
     * new GenericContainer<>("acme/billing")
     *         .withExtraHost("host.testcontainers.internal", "host-gateway")
     *         .withEnv("KAFKA", kafka.bootstrapServersFromContainers())
     * }</pre>
     *
     * @return a value for {@code bootstrap.servers} there, such as {@code host.testcontainers.internal:28113}
     * @throws KafkaTestException that {@link KafkaTestException#isUnsupported()}, if the cluster doesn't run in containers
     */
    String bootstrapServersFromContainers();

    /**
     * Kafka's id of this cluster.
     *
     * @return 22 characters
     */
    String clusterId();

    /**
     * The cluster's brokers.
     *
     * @return at least one, by ascending id
     */
    List<Broker> brokers();

    /**
     * The brokers' Kafka version.
     *
     * @return for example {@code 4.3.1}; of a cluster that runs already the release, such as {@code 4.3}, or {@code unknown}
     */
    String version();

    /**
     * How long an assertion on this cluster waits unless it says otherwise.
     *
     * <pre>{@code
     * Duration patience = kafka.timeout();      // PT5S unless it was set
     * }</pre>
     *
     * @return {@code kafka-test.timeout}, by default 5 seconds
     */
    Duration timeout();

    /**
     * Kafka's admin client for this cluster.
     *
     * @return one client, the same each time; closing it does nothing, it ends with the cluster
     */
    Admin admin();

    /**
     * Settings with which any Kafka client reaches this cluster fast: {@code bootstrap.servers}, and the back-off times
     * that suit a broker on the same machine. With those of a cluster that runs already it is allowed to.
     *
     * @return a new map, free to be changed
     */
    Map<String, Object> clientConfig();

    /**
     * The name that something of a test has on this cluster: a consumer group, a transactional id, a Kafka Streams application.
     *
     * <pre>{@code
     * config.put("group.id", kafka.nameFor("billing"));
     * }</pre>
     *
     * <p>On a cluster of the test's own it is the given one. On one that others use too ({@link RunOn#EXTERNAL}) it begins with
     * the prefix of this run: what is named so meets nobody else, and is deleted when this object is closed. Topics, groups and
     * transactional ids of what this object makes are named so already.
     *
     * @param name what the test calls it; a name that begins with the prefix already stays as it is
     * @return for example {@code billing}, or {@code kafka-test-20261124T182103Z-1c0ffee9-billing}
     */
    String nameFor(String name);

    /**
     * A producer for types Kafka has a serializer for, or that JSON can carry.
     *
     * @param <K> the keys' type
     * @param <V> the values' type
     * @param key the keys' type
     * @param value the values' type
     * @return a new producer; close it when done, or it is closed with the cluster
     * @throws KafkaTestException if there is no serde for a type, or the cluster is closed
     */
    default <K, V> Producer<K, V> producer(Class<K> key, Class<V> value) {
        return producer(TopicSerdes.of(key, value), Map.of());
    }

    /**
     * A producer with settings of its own.
     *
     * @param <K> the keys' type
     * @param <V> the values' type
     * @param serdes how keys and values become bytes
     * @param config producer settings, over those of {@link #clientConfig()}
     * @return a new producer; close it when done, or it is closed with the cluster
     * @throws KafkaTestException if Kafka refuses the settings, or the cluster is closed
     */
    <K, V> Producer<K, V> producer(TopicSerdes<K, V> serdes, Map<String, ?> config);

    /**
     * A consumer in a new consumer group, which reads what it subscribes to from the beginning.
     *
     * @param <K> the keys' type
     * @param <V> the values' type
     * @param key the keys' type
     * @param value the values' type
     * @return a new consumer; close it when done, or it is closed with the cluster
     * @throws KafkaTestException if there is no serde for a type, or the cluster is closed
     */
    default <K, V> Consumer<K, V> consumer(Class<K> key, Class<V> value) {
        return consumer(TopicSerdes.of(key, value), Map.of());
    }

    /**
     * A consumer with settings of its own; without a {@code group.id} among them, in a new consumer group.
     *
     * @param <K> the keys' type
     * @param <V> the values' type
     * @param serdes how keys and values are made from bytes
     * @param config consumer settings, over those of {@link #clientConfig()}
     * @return a new consumer; close it when done, or it is closed with the cluster
     * @throws KafkaTestException if Kafka refuses the settings, or the cluster is closed
     */
    <K, V> Consumer<K, V> consumer(TopicSerdes<K, V> serdes, Map<String, ?> config);

    /**
     * A topic of one partition; created if the cluster has none of that name.
     *
     * @param <K> the keys' type
     * @param <V> the values' type
     * @param name its name
     * @param key the keys' type
     * @param value the values' type
     * @return the topic, whose events are seen from its beginning
     * @throws KafkaTestException if Kafka doesn't allow the name, or there is no serde for a type
     */
    default <K, V> TestTopic<K, V> topic(String name, Class<K> key, Class<V> value) {
        return topic(TopicSpec.of(name), TopicSerdes.of(key, value));
    }

    /**
     * A topic; created if the cluster has none of that name.
     *
     * @param <K> the keys' type
     * @param <V> the values' type
     * @param spec its name and settings
     * @param serdes how keys and values become bytes and back
     * @return the topic, whose events are seen from its beginning
     * @throws KafkaTestException if the cluster can't have such a topic, or has one of that name with other settings
     */
    <K, V> TestTopic<K, V> topic(TopicSpec spec, TopicSerdes<K, V> serdes);

    /**
     * The events of a topic that exists, of types Kafka has a deserializer for, or that JSON can carry.
     *
     * @param <K> the keys' type
     * @param <V> the values' type
     * @param topic its name
     * @param key the keys' type
     * @param value the values' type
     * @return a new view of the topic's events: since the test began if the test declares the topic with JUnit, else from its beginning
     * @throws KafkaTestException if there is no such topic, or there is no serde for a type
     */
    default <K, V> TopicEvents<K, V> events(String topic, Class<K> key, Class<V> value) {
        return events(topic, TopicSerdes.of(key, value));
    }

    /**
     * The events of a topic that exists.
     *
     * @param <K> the keys' type
     * @param <V> the values' type
     * @param topic its name
     * @param serdes how keys and values are made from bytes
     * @return a new view of the topic's events: since the test began if the test declares the topic with JUnit, else from its beginning
     * @throws KafkaTestException if there is no such topic
     */
    <K, V> TopicEvents<K, V> events(String topic, TopicSerdes<K, V> serdes);

    /**
     * One of the command-line tools of the cluster's Kafka version. Where that isn't known beforehand, since the cluster runs
     * already, is one of {@link #of(Supplier)}, or is of an image that was named without a version, they are of the first release in
     * {@code kafka-test.kafka-dir}, or else of the library's default version.
     *
     * <pre>{@code
     * kafka.tool("kafka-topics", "--describe", "--topic", "orders").run().stdout();
     * }</pre>
     *
     * <p>Where the cluster is need not be said: {@code --bootstrap-server} is added if the command has that option and the
     * arguments don't say something else.
     *
     * @param command the command, as the script in the folder bin of a Kafka release is called, without its ending; or the full
     *     name of any main class
     * @param arguments its arguments
     * @return the tool, to be run
     * @throws KafkaTestException if this version has no such command
     */
    KafkaTool tool(String command, String... arguments);

    /**
     * What the brokers logged, kept for diagnosis: warnings and errors, the latest thousand of them. Of a cluster that runs already
     * it is not known.
     *
     * @return the events, in the order they were logged
     */
    List<BrokerLogEvent> log();

    /**
     * Stops the cluster and deletes its data; of one that runs already, deletes what was made with this object. Closing it again
     * does nothing.
     */
    @Override
    void close();
}
