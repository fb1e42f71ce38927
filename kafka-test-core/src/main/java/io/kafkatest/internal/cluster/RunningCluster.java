package io.kafkatest.internal.cluster;

import io.kafkatest.Broker;
import io.kafkatest.BrokerLogEvent;
import io.kafkatest.ClusterSpec;
import io.kafkatest.KafkaCluster;
import io.kafkatest.KafkaTestException;
import io.kafkatest.KafkaTool;
import io.kafkatest.TestTopic;
import io.kafkatest.TopicEvents;
import io.kafkatest.TopicSerdes;
import io.kafkatest.TopicSpec;
import io.kafkatest.internal.distribution.Distributions;
import io.kafkatest.internal.node.BrokerLog;
import io.kafkatest.internal.node.NetworkAddresses;
import io.kafkatest.internal.node.RunningNodes;
import io.kafkatest.internal.tool.Tools;
import io.kafkatest.internal.topic.Isolation;
import io.kafkatest.internal.topic.LiveEvents;
import io.kafkatest.internal.topic.LiveTopic;
import io.kafkatest.internal.topic.Presence;
import io.kafkatest.internal.topic.Tenancy;
import io.kafkatest.internal.topic.TopicAdmin;
import io.kafkatest.internal.topic.TopicCreation;
import io.kafkatest.internal.topic.TopicReader;
import io.kafkatest.internal.topic.TopicSender;
import io.kafkatest.spi.ClusterTopics;
import io.kafkatest.spi.ClusterWatch;
import io.kafkatest.spi.Settings;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;

/** A cluster whose nodes run, with all that tests do with it. */
final class RunningCluster implements KafkaCluster, ClusterTopics, ClusterWatch {

    private final ClusterSpec spec;
    private final RunningNodes nodes;
    private final BrokerLog log;
    private final Duration timeout;
    private final Tenancy tenancy;
    private final Clients clients;
    private final SharedAdmin adminForUsers;
    private final TopicAdmin topics;
    private final TopicCreation creation;
    private final TopicSender sender;
    private final Isolation committed;
    private final Isolation uncommittedToo;
    private final Tools tools;
    private final TestTimes tests = new TestTimes();
    private final Beginnings beginnings = new Beginnings();
    private final Set<String> created = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean closed = new AtomicBoolean();

    RunningCluster(ClusterSpec spec, RunningNodes nodes, BrokerLog log, Settings settings) {
        this.spec = spec;
        this.nodes = nodes;
        this.log = log;
        this.timeout = settings.timeout();
        this.tenancy = nodes.tenancy();
        this.clients = new Clients(nodes.clientConfig(), tenancy);
        this.adminForUsers = new SharedAdmin(this::ownAdmin);
        this.topics = new TopicAdmin(this::ownAdmin, tenancy);
        this.creation = new TopicCreation(this::ownAdmin, nodes.brokers().size(), tenancy, topics);
        this.sender = new TopicSender(clients::byteProducer, new Presence(this));
        this.committed = new Isolation(
                new TopicReader(clients::byteConsumer),
                (topic, late) -> topics.whenLate(late).committedEnds(topic));
        this.uncommittedToo = new Isolation(
                new TopicReader(clients::uncommittedByteConsumer),
                (topic, late) -> topics.whenLate(late).ends(topic));
        this.tools = new Tools(() -> Distributions.of(settings).find(spec), nodes.clientConfig());
    }

    @Override
    public ClusterSpec spec() {
        return spec;
    }

    @Override
    public String bootstrapServers() {
        return Objects.requireNonNull(nodes.clientConfig().get("bootstrap.servers"));
    }

    @Override
    public String network() {
        return addresses("Its Docker network").network();
    }

    @Override
    public String bootstrapServersInNetwork() {
        return addresses("Its address in a Docker network").inNetwork();
    }

    @Override
    public String bootstrapServersFromContainers() {
        return addresses("Its address as containers see it").outside();
    }

    private NetworkAddresses addresses(String what) {
        return nodes.network()
                .orElseThrow(() -> KafkaTestException.unsupported(
                        what + " was asked for.",
                        "The cluster doesn't run in containers of this library's.",
                        "Let it: runOn = RunOn.CONTAINER, or kafka-test.run-on=container."));
    }

    @Override
    public String clusterId() {
        return nodes.clusterId();
    }

    @Override
    public List<Broker> brokers() {
        return nodes.brokers();
    }

    @Override
    public String version() {
        return nodes.version();
    }

    @Override
    public Duration timeout() {
        return timeout;
    }

    @Override
    public Admin admin() {
        return adminForUsers.get();
    }

    @Override
    public Map<String, Object> clientConfig() {
        return clients.config();
    }

    @Override
    public <K, V> Producer<K, V> producer(TopicSerdes<K, V> serdes, Map<String, ?> config) {
        return clientsFor("producer").producer(serdes, config);
    }

    @Override
    public <K, V> Consumer<K, V> consumer(TopicSerdes<K, V> serdes, Map<String, ?> config) {
        return clientsFor("consumer").consumer(serdes, config);
    }

    /** That of a closed cluster is closed, and answers each question with that. */
    private Admin ownAdmin() {
        Admin admin = clients.admin();
        if (closed.get()) {
            admin.close(Duration.ZERO);
        }
        return admin;
    }

    /** A client of a closed cluster would look for it as long as the JVM lives. */
    private Clients clientsFor(String client) {
        if (closed.get()) {
            throw new KafkaTestException(
                    "A " + client + " was asked for.",
                    "The cluster is closed.",
                    "Make clients before the cluster is closed, or start another one.");
        }
        return clients;
    }

    @Override
    public String nameFor(String name) {
        return tenancy.named(name);
    }

    @Override
    public <K, V> TestTopic<K, V> topic(TopicSpec topic, TopicSerdes<K, V> serdes) {
        TopicSpec named = tenancy.named(topic);
        creation.createIfAbsent(named);
        created.add(named.name());
        return open(named, serdes, timeout);
    }

    @Override
    public TopicSpec named(TopicSpec topic) {
        return tenancy.named(topic);
    }

    @Override
    public <K, V> TestTopic<K, V> open(TopicSpec topic, TopicSerdes<K, V> serdes, Duration atMost) {
        TopicSpec named = tenancy.named(topic);
        return new LiveTopic<>(named, serdes, sender, events(named.name(), named.partitions(), serdes, atMost));
    }

    @Override
    public <K, V> TopicEvents<K, V> events(String topic, TopicSerdes<K, V> serdes) {
        TopicEvents<K, V> view = events(topic, topics.partitions(topic), serdes, timeout);
        beginnings.start(view);
        return view;
    }

    private <K, V> TopicEvents<K, V> events(String topic, int partitions, TopicSerdes<K, V> serdes, Duration atMost) {
        return new LiveEvents<>(this, committed, uncommittedToo, topic, partitions, serdes, atMost);
    }

    @Override
    public void createEmpty(Collection<TopicSpec> specs) {
        List<TopicSpec> named = specs.stream().map(tenancy::named).toList();
        List<String> names = named.stream().map(TopicSpec::name).toList();
        committed.forget(names);
        uncommittedToo.forget(names);
        beginnings.forget(names);
        created.addAll(names);
        creation.createEmpty(named);
        sender.forget(names);
    }

    @Override
    public void deleteSoon(Collection<String> given) {
        List<String> names = given.stream().map(tenancy::named).toList();
        committed.forget(names);
        uncommittedToo.forget(names);
        beginnings.forget(names);
        creation.deleteSoon(names); // and remembered: the brokers have them for a while yet
    }

    @Override
    public Map<String, Map<Integer, Long>> endOffsets(Collection<String> names) {
        return topics.ends(names);
    }

    @Override
    public void startGroupAt(String group, Map<String, Map<Integer, Long>> offsets) {
        topics.startGroupAt(tenancy.named(group), offsets);
    }

    @Override
    public AutoCloseable beginTest(Map<String, Map<Integer, Long>> offsets) {
        beginnings.of(offsets);
        return tests.begin();
    }

    @Override
    public Instant testBegan() {
        return tests.began();
    }

    @Override
    public Set<Object> openClients() {
        return clients.open();
    }

    @Override
    public Set<String> createdTopics() {
        return Set.copyOf(created);
    }

    @Override
    public KafkaTool tool(String command, String... arguments) {
        return tools.tool(command, arguments);
    }

    @Override
    public List<BrokerLogEvent> log() {
        return log.events();
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            // a test that was interrupted closes its cluster too, and Kafka would give up half-way
            boolean interrupted = Thread.interrupted();
            try {
                closeAll();
            } finally {
                if (interrupted) {
                    Thread.currentThread().interrupt();
                }
            }
        }
    }

    /** Nobody gets another chance to close the nodes. */
    private void closeAll() {
        try {
            tools.close();
            sender.close();
            committed.close();
            uncommittedToo.close();
            clients.close();
        } finally {
            nodes.close();
        }
    }

    @Override
    public String toString() {
        return "Kafka " + version() + " at " + bootstrapServers();
    }
}
