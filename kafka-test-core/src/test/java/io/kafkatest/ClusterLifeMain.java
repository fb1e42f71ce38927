package io.kafkatest;

import io.kafkatest.testing.DataFolderOf;
import io.kafkatest.testing.Reading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Starts a cluster, uses and closes it, and writes down what changed in its JVM meanwhile. */
final class ClusterLifeMain {

    private ClusterLifeMain() {}

    public static void main(String[] arguments) throws Exception {
        Properties facts = new Properties();
        TimeZone zoneBefore = TimeZone.getDefault(); // sets user.timezone when it is first asked for
        Map<Object, Object> propertiesBefore = Map.copyOf(System.getProperties());
        Set<Thread> threadsBefore = Thread.getAllStackTraces().keySet();
        Locale localeBefore = Locale.getDefault();

        Path data;
        try (KafkaCluster kafka = KafkaCluster.start()) {
            data = DataFolderOf.cluster(kafka);
            facts.setProperty("listening", listening());
            use(kafka);
        }

        facts.setProperty("data", String.valueOf(Files.exists(data)));
        facts.setProperty(
                "threads",
                Thread.getAllStackTraces().keySet().stream()
                        .filter(thread -> !threadsBefore.contains(thread) && isOfAnApplication(thread))
                        .map(Thread::getName)
                        .sorted()
                        .collect(Collectors.joining(",")));
        facts.setProperty(
                "properties",
                System.getProperties().entrySet().stream()
                        .filter(property -> !property.getValue().equals(propertiesBefore.get(property.getKey())))
                        .map(String::valueOf)
                        .collect(Collectors.joining(",")));
        facts.setProperty(
                "defaults",
                String.valueOf(Locale.getDefault().equals(localeBefore)
                        && TimeZone.getDefault().equals(zoneBefore)));
        try (Writer out = Files.newBufferedWriter(Path.of(arguments[0]))) {
            facts.store(out, null);
        }
    }

    private static void use(KafkaCluster kafka) throws Exception {
        TestTopic<String, String> topic = kafka.topic("life", String.class, String.class);
        topic.send("one");
        try (Producer<String, String> producer = kafka.producer(String.class, String.class)) {
            producer.send(new ProducerRecord<>("life", "two")).get();
        }
        try (Consumer<String, String> consumer = kafka.consumer(String.class, String.class)) {
            consumer.subscribe(List.of("life"));
            check(Reading.values(consumer, 2).equals(List.of("one", "two")));
        }
        check(topic.events()
                        .await(Duration.ofMinutes(1), snapshot -> snapshot.size() == 2)
                        .size()
                == 2);
        kafka.producer(String.class, String.class);
        kafka.consumer(String.class, String.class);
    }

    private static void check(boolean isSo) {
        if (!isSo) {
            throw new AssertionError();
        }
    }

    /** The JVM starts some of its own when they are first needed. */
    private static boolean isOfAnApplication(Thread thread) {
        ThreadGroup group = thread.getThreadGroup();
        return group != null
                && !group.getName().equals("system")
                && !group.getName().equals("InnocuousThreadGroup");
    }

    /** The addresses that this process listens on, as Linux tells; empty elsewhere. */
    private static String listening() throws IOException {
        Path process = Path.of("/proc/self");
        if (!Files.isDirectory(process)) {
            return "";
        }
        Set<String> own = new TreeSet<>();
        try (Stream<Path> descriptors = Files.list(process.resolve("fd"))) {
            descriptors.forEach(descriptor -> {
                try {
                    own.add(Files.readSymbolicLink(descriptor).toString());
                } catch (IOException e) {
                    // closed meanwhile
                }
            });
        }
        return Stream.of("net/tcp", "net/tcp6")
                .flatMap(table -> lines(process.resolve(table)))
                .map(line -> line.strip().split("\\s+"))
                .filter(columns -> columns[3].equals("0A") && own.contains("socket:[" + columns[9] + "]"))
                .map(columns -> address(columns[1].substring(0, columns[1].indexOf(':'))))
                .distinct()
                .collect(Collectors.joining(","));
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.exists(file) ? Files.readAllLines(file).stream().skip(1) : Stream.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The kernel writes each group of four bytes as the machine's number; the last one is the IPv4 address. */
    private static String address(String hex) {
        byte[] bytes = HexFormat.of().parseHex(hex);
        for (int word = 0; word < bytes.length; word += 4) {
            byte[] reversed = {bytes[word + 3], bytes[word + 2], bytes[word + 1], bytes[word]};
            System.arraycopy(reversed, 0, bytes, word, 4);
        }
        try {
            return InetAddress.getByAddress(bytes).getHostAddress();
        } catch (IOException e) {
            throw new UncheckedIOException(Arrays.toString(bytes), e);
        }
    }
}
