package io.kafkatest.broker;

import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Runs through the life of a node, so that the JVM can write down which classes that takes: it is started as its owner
 * starts it, and asked what tests ask first.
 */
public final class TrainingMain {

    private static final long MINUTES_AT_MOST = 2;

    private static final String TOPIC = "training";

    private TrainingMain() {}

    /**
     * Trains, and ends the JVM.
     *
     * @param args the node's configuration, {@code name=value} each
     * @throws Exception if anything fails: there is no archive then
     */
    public static void main(String[] args) throws Exception {
        haltLater();
        try (ServerSocket server = new ServerSocket(0, 1, Loopback.address())) {
            Thread node = new Thread(() -> serve(server.getLocalPort() + ":"));
            node.start();
            try (Connection toNode = Connection.over(server.accept())) {
                ask("127.0.0.1:" + start(toNode, args));
            }
        }
        System.exit(0);
    }

    /** The port of the node's first listener. */
    private static String start(Connection toNode, String[] settings) throws IOException {
        List<String> config = new ArrayList<>();
        for (String setting : settings) {
            int sign = setting.indexOf('=');
            config.addAll(List.of(setting.substring(0, sign), setting.substring(sign + 1)));
        }
        toNode.send(List.of(), "1", "settings");
        answer(toNode);
        toNode.send(config, "2", "start", "1", "WARNING", "");
        return answer(toNode).get(4);
    }

    private static List<String> answer(Connection toNode) throws IOException {
        List<String> message = toNode.receive();
        while (!message.get(0).equals("answer")) {
            message = toNode.receive();
        }
        return message;
    }

    /** Nobody waits for this JVM: it must not stay, whatever happens. */
    private static void haltLater() {
        TimerTask halt = new TimerTask() {
            @Override
            public void run() {
                Runtime.getRuntime().halt(1);
            }
        };
        new Timer("kafka-test-training-limit", true).schedule(halt, TimeUnit.MINUTES.toMillis(MINUTES_AT_MOST));
    }

    private static void serve(String address) {
        try (Connection owner = Connection.to(address)) {
            new NodeServer(owner, new HostedNodes(UnaryOperator.identity())).serve();
        } catch (IOException e) {
            // the training is over
        }
    }

    private static void ask(String servers) throws Exception {
        Map<String, Object> client = Map.of("bootstrap.servers", servers);
        try (Admin admin = Admin.create(client)) {
            admin.describeCluster().nodes().get();
            admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
        }
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(client, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(TOPIC, "key", "value")).get();
        }
        Map<String, Object> group = new HashMap<>(client);
        group.put("group.id", TOPIC);
        group.put("auto.offset.reset", "earliest");
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(group, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(TOPIC));
            long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
            while (consumer.poll(Duration.ofSeconds(1)).isEmpty() && System.nanoTime() < deadline) {
                // a broker that has just started may need more than one
            }
            consumer.commitSync();
        }
    }
}
