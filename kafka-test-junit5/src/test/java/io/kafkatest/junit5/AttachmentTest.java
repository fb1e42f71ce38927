package io.kafkatest.junit5;

import static io.kafkatest.assertj.KafkaAssertions.assertThat;
import static io.kafkatest.assertj.KafkaAssertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.kafkatest.ClusterSpec;
import io.kafkatest.KafkaCluster;
import io.kafkatest.RunOn;
import io.kafkatest.TestTopic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** What is attached to a test that fails, and where. */
@Tag("own-cluster")
class AttachmentTest {

    private static final Map<String, String> ON = Map.of("kafka-test.attachment", "1MB");
    private static final Pattern FOLDER = Pattern.compile("What was on the cluster: (.*)$");

    private static Throwable failureOf(Map<String, String> parameters, Class<?> fixture) {
        List<Throwable> failures = JupiterRun.with(parameters, fixture).failures();
        assertThat(failures).hasSize(1);
        return failures.get(0);
    }

    private static Path folder(String note) {
        Matcher folder = FOLDER.matcher(note);
        assertThat(note).matches(text -> folder.find(), "names the folder");
        return Path.of(folder.group(1));
    }

    private static List<String> lines(Path file) throws IOException {
        return Files.readAllLines(file, StandardCharsets.UTF_8);
    }

    @Test
    void the_events_groups_topics_and_where_they_are() throws IOException {
        Throwable failure = failureOf(ON, Failing.class);

        Path folder = folder(failure.getMessage());
        assertThat(failure).hasMessage("on purpose\n\nWhat was on the cluster: " + folder);
        assertThat(failure.getStackTrace()[0].getMethodName()).isEqualTo("test");
        assertThat(folder).isAbsolute();
        assertThat(folder.getFileName().toString()).startsWith("io.kafkatest.junit5.AttachmentTest$Failing.test-");
        String topic = Failing.name;
        List<String> events = lines(folder.resolve("events").resolve(topic + ".jsonl"));
        assertThat(events).hasSize(2);
        JsonNode first = new JsonMapper().readTree(events.get(0));
        assertThat(first.get("topic").asText()).isEqualTo(topic);
        assertThat(first.get("partition").asInt()).isZero();
        assertThat(first.get("offset").asInt()).isZero();
        assertThat(first.get("timestamp").asText()).matches("\\d{4}-\\d\\d-\\d\\dT.*Z");
        assertThat(first.get("timestampType").asText()).isEqualTo("CreateTime");
        assertThat(first.get("key").toString()).isEqualTo("{\"text\":\"o-\\\"1\\\"\",\"base64\":\"by0iMSI=\"}");
        assertThat(first.get("value").toString())
                .isEqualTo("{\"text\":\"25 \u00e4pples\\n\",\"base64\":\"MjUgw6RwcGxlcwo=\"}");
        assertThat(first.get("headers").toString())
                .isEqualTo("[{\"key\":\"flags\",\"value\":{\"base64\":\"/wA=\"}},{\"key\":\"none\",\"value\":null}]");
        assertThat(new JsonMapper().readTree(events.get(1)).get("value").isNull())
                .isTrue();
        assertThat(folder.resolve("topics.txt"))
                .content()
                .containsPattern(topic + "\\R  partition 0: leader (\\d), replicas \\[\\1], in sync \\[\\1]");
        assertThat(lines(folder.resolve("groups.txt")))
                .contains(Failing.group + ": Stable", "  committed " + topic + "-0: 1");
    }

    @KafkaTest
    static class Failing {

        static String name = "";
        static String group = "";

        @Topic
        TestTopic<String, String> orders;

        @Test
        void test(Consumer<String, String> consumer) {
            name = orders.name();
            orders.event("o-\"1\"", "25 \u00e4pples\n")
                    .header("flags", new byte[] {(byte) 0xff, 0})
                    .header("none", (byte[]) null)
                    .send();
            orders.sendTombstone("o-2");
            consumer.subscribe(List.of(orders.name()));
            Polling.poll(consumer, 2);
            consumer.commitSync(Map.of(new TopicPartition(orders.name(), 0), new OffsetAndMetadata(1)));
            group = consumer.groupMetadata().groupId();
            throw new AssertionError("on purpose");
        }
    }

    @Test
    void it_stands_in_the_report_of_junit_and_replaces_what_an_earlier_run_left(@TempDir Path reports)
            throws IOException {
        Path first = folder(launched(reports, OursFails.class).getMessage());
        Path second = folder(launched(reports, OursFails.class).getMessage());

        assertThat(second).isEqualTo(first).startsWith(reports).endsWithRaw(Path.of("kafka-test"));
        try (Stream<Path> files = Files.list(second.resolve("events"))) {
            assertThat(files.map(Path::getFileName).map(Path::toString))
                    .filteredOn(file -> file.startsWith("topic-") || file.startsWith("orders-"))
                    .hasSize(1);
        }
    }

    private static Throwable launched(Path reports, Class<?> fixture) {
        SummaryGeneratingListener summary = new SummaryGeneratingListener();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(DiscoverySelectors.selectClass(fixture))
                                .configurationParameter("junit.platform.reporting.output.dir", reports.toString())
                                .configurationParameters(ON)
                                .build(),
                        summary);
        return summary.getSummary().getFailures().get(0).getException();
    }

    @Test
    void an_assertion_of_ours_ends_with_it() {
        String message = failureOf(ON, OursFails.class).getMessage();

        assertThat(message).startsWith("Expecting topic ").contains("Topic ", "end offsets {0: 1}");
        assertThat(folder(message)).isDirectoryContaining("glob:**/topics.txt");
    }

    @KafkaTest
    static class OursFails {

        @Test
        void test(@Topic TestTopic<String, String> orders) {
            orders.send("25 apples");
            assertThat(orders).receivesNothing();
        }
    }

    @Test
    void of_other_failures_it_is_told_by_what_they_suppress() {
        Throwable failure = failureOf(ON, OthersFails.class);

        assertThat(failure).isInstanceOf(AssertionFailedError.class).hasMessage("on purpose");
        assertThat(failure.getSuppressed()).hasSize(1);
        assertThat(folder(failure.getSuppressed()[0].toString())).isDirectoryContaining("glob:**/topics.txt");
    }

    @KafkaTest
    static class OthersFails {

        @Test
        void test(@Topic TestTopic<String, String> orders) {
            throw new AssertionFailedError("on purpose", "a", "b");
        }
    }

    @Test
    void methods_around_the_test_are_parts_of_it() {
        List<Throwable> failures =
                JupiterRun.with(ON, BeforeFails.class, AfterFails.class).failures();

        assertThat(failures)
                .hasSize(2)
                .allSatisfy(failure ->
                        assertThat(folder(failure.getMessage())).isDirectoryContaining("glob:**/topics.txt"));
    }

    @KafkaTest
    static class BeforeFails {

        @Topic
        TestTopic<String, String> orders;

        @BeforeEach
        void before() {
            throw new AssertionError("on purpose");
        }

        @Test
        void test() {}
    }

    @KafkaTest
    static class AfterFails {

        @Topic
        TestTopic<String, String> orders;

        @AfterEach
        void after() {
            throw new AssertionError("on purpose");
        }

        @Test
        void test() {}
    }

    @Test
    void methods_around_all_tests_have_what_was_on_the_cluster_of_the_class() throws IOException {
        for (Class<?> fixture : List.of(BeforeAllFails.class, AfterAllFails.class)) {
            Path folder = folder(failureOf(ON, fixture).getMessage());

            assertThat(folder.getFileName().toString()).startsWith(fixture.getName() + "-");
            assertThat(lines(folder.resolve("events").resolve("around-all.jsonl")))
                    .singleElement()
                    .asString()
                    .contains("\"text\":\"25 apples\"");
        }
    }

    @KafkaTest(cluster = ClusterUse.OWN)
    static class BeforeAllFails {

        @BeforeAll
        static void before(@Topic("around-all") TestTopic<String, String> orders) {
            orders.send("25 apples");
            fail("on purpose");
        }

        @Test
        void test() {}
    }

    @KafkaTest(cluster = ClusterUse.OWN)
    static class AfterAllFails {

        @Test
        void test(@Topic("around-all") TestTopic<String, String> orders) {
            orders.send("25 apples");
        }

        @AfterAll
        static void after() {
            fail("on purpose");
        }
    }

    @Test
    void events_of_transactions_that_are_not_committed_say_so() throws IOException {
        Path folder = folder(failureOf(ON, Transactional.class).getMessage());

        List<String> states = new ArrayList<>();
        for (String line : lines(folder.resolve("events").resolve("transactional.jsonl"))) {
            JsonNode event = new JsonMapper().readTree(line);
            states.add(event.get("value").get("text").asText() + " "
                    + event.path("state").asText("-"));
        }
        assertThat(states).containsExactly("plain -", "committed -", "aborted aborted", "open open");
        assertThat(lines(folder.resolve("events").resolve("plain.jsonl")))
                .singleElement()
                .asString()
                .doesNotContain("state");
        assertThat(lines(folder.resolve("events").resolve("aborted.jsonl")))
                .singleElement()
                .asString()
                .contains(",\"offset\":0,\"state\":\"aborted\",");
    }

    @KafkaTest(
            cluster = ClusterUse.OWN,
            topics = {@Topic("transactional"), @Topic("plain"), @Topic("aborted")})
    static class Transactional {

        @Test
        void test(
                @Topic("transactional") TestTopic<String, String> topic,
                @Topic("plain") TestTopic<String, String> plain,
                @ClientConfig("transactional.id=attached") Producer<String, String> producer) {
            plain.send("plain");
            topic.send("plain");
            producer.initTransactions();
            send(producer, "transactional", "committed");
            producer.commitTransaction();
            send(producer, "transactional", "aborted");
            var unused = producer.send(new ProducerRecord<>("aborted", "aborted"));
            producer.flush();
            producer.abortTransaction();
            send(producer, "transactional", "open");
            throw new AssertionError("on purpose");
        }

        private static void send(Producer<String, String> producer, String topic, String value) {
            producer.beginTransaction();
            var unused = producer.send(new ProducerRecord<>(topic, value));
            producer.flush();
        }
    }

    @Test
    void nothing_is_attached_when_it_is_off_or_the_test_is_skipped() {
        assertThat(failureOf(Map.of("kafka-test.attachment", "off"), Failing.class))
                .hasMessage("on purpose")
                .hasNoSuppressedExceptions();
        assertThat(failureOf(ON, Skipped.class)).hasMessage("on purpose").hasNoSuppressedExceptions();
    }

    @KafkaTest
    static class Skipped {

        @Test
        void test(@Topic TestTopic<String, String> orders) {
            throw new TestAbortedException("on purpose");
        }
    }

    @Test
    void a_size_that_is_none_is_told_without_hiding_the_failure() {
        Throwable failure = failureOf(Map.of("kafka-test.attachment", "much"), Failing.class);

        assertThat(failure).hasMessage("on purpose");
        assertThat(failure.getSuppressed()[0]).hasMessage("""
                        The setting kafka-test.attachment is "much".
                        That is not a size such as 10MB or 500KB, or off.
                        Correct the JUnit configuration parameter kafka-test.attachment.""");
    }

    @Test
    void it_is_bounded_in_size() throws IOException {
        Path folder = folder(failureOf(Map.of("kafka-test.attachment", "20KB"), Sending.class)
                .getMessage());

        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)
                            .mapToLong(file -> file.toFile().length())
                            .sum())
                    .isLessThan(21 * 1024);
        }
        List<String> events = lines(folder.resolve("events").resolve(Sending.name + ".jsonl"));
        assertThat(events).hasSizeBetween(2, 20);
        assertThat(events.get(events.size() - 1))
                .isEqualTo("{\"truncated\":\"more events than kafka-test.attachment has room for\"}");
    }

    @KafkaTest(cluster = ClusterUse.OWN)
    static class Sending {

        static String name = "";

        @Test
        void test(@Topic TestTopic<String, String> orders) {
            name = orders.name();
            orders.sendValues(new ArrayList<>(Collections.nCopies(100, "x".repeat(1_000))));
            throw new AssertionError("on purpose");
        }
    }

    @Test
    void a_test_sees_only_what_came_since_it_began() throws IOException {
        List<Throwable> failures = JupiterRun.with(ON, SharingATopic.class).failures();

        assertThat(failures).hasSize(2);
        for (Throwable failure : failures) {
            assertThat(lines(folder(failure.getMessage()).resolve("events").resolve("shared-by-failing.jsonl")))
                    .hasSize(1);
        }
    }

    @KafkaTest(topics = @Topic("shared-by-failing"), cluster = ClusterUse.OWN)
    static class SharingATopic {

        @Topic("shared-by-failing")
        TestTopic<String, String> orders;

        @Test
        void first() {
            orders.send("25 apples");
            throw new AssertionError("on purpose");
        }

        @Test
        void second() {
            orders.send("25 apples");
            throw new AssertionError("on purpose");
        }
    }

    @Test
    void of_a_cluster_that_is_gone_there_is_what_is_known_without_it() throws IOException {
        Path folder = folder(failureOf(ON, Closing.class).getMessage());

        assertThat(lines(folder.resolve("topics.txt"))).hasSize(1).allMatch(line -> line.startsWith("Unknown: "));
        assertThat(lines(folder.resolve("groups.txt"))).hasSize(1).allMatch(line -> line.startsWith("Unknown: "));
        assertThat(lines(folder.resolve("events.txt"))).hasSize(1).allMatch(line -> line.startsWith("Unknown: "));
    }

    @Test
    void of_a_cluster_that_is_gone_and_was_never_asked_anything_there_is_what_is_known_without_it() throws IOException {
        Path folder = folder(failureOf(ON, ClosingUnused.class).getMessage());

        assertThat(lines(folder.resolve("topics.txt"))).first().asString().startsWith("Unknown: ");
        assertThat(lines(folder.resolve("groups.txt"))).first().asString().startsWith("Unknown: ");
        assertThat(lines(folder.resolve("events.txt"))).first().asString().startsWith("Unknown: ");
    }

    @KafkaTest(cluster = ClusterUse.OWN)
    static class ClosingUnused {

        @Test
        void test(KafkaCluster kafka) {
            kafka.close();
            throw new AssertionError("on purpose");
        }
    }

    @KafkaTest(cluster = ClusterUse.OWN)
    static class Closing {

        @Test
        void test(KafkaCluster kafka, @Topic TestTopic<String, String> orders) {
            kafka.close();
            throw new AssertionError("on purpose");
        }
    }

    @Test
    void on_a_cluster_of_others_only_our_topics_are_read() throws IOException {
        try (KafkaCluster others =
                KafkaCluster.start(ClusterSpec.builder().runOn(RunOn.IN_PROCESS).build())) {
            others.topic("theirs", String.class, String.class).send("of others");
            Map<String, String> parameters = new HashMap<>(ON);
            parameters.put("kafka-test.run-on", "external");
            parameters.put("kafka-test.external.bootstrap.servers", others.bootstrapServers());

            Path folder = folder(failureOf(parameters, OursFails.class).getMessage());

            try (Stream<Path> files = Files.list(folder.resolve("events"))) {
                assertThat(files).hasSize(1);
            }
            assertThat(lines(folder.resolve("topics.txt"))).noneMatch(line -> line.contains("theirs"));
        }
    }
}
