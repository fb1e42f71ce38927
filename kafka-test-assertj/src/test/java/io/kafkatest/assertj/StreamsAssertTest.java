package io.kafkatest.assertj;

import static io.kafkatest.assertj.KafkaStreamsAssertions.assertThat;
import static io.kafkatest.assertj.KafkaStreamsAssertions.assertThatThrownBy;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;

import io.kafkatest.KafkaTestException;
import io.kafkatest.TestTopic;
import io.kafkatest.streams.StreamsApplication;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.state.Stores;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class StreamsAssertTest {

    @RegisterExtension
    static final ClusterOfClass kafka = new ClusterOfClass();

    @Test
    void a_store_has_what_the_application_has_made() {
        TestTopic<String, String> lines = kafka.topic();
        try (StreamsApplication counter = StreamsApplication.start(kafka.cluster(), counting(lines.name()))) {
            assertThat(counter.streams()).isRunning();

            lines.send("1", "apples pears apples");

            assertThat(counter.streams())
                    .store("counts")
                    .containsEntry("apples", 2L)
                    .containsExactlyEntriesOf(Map.of("apples", 2L, "pears", 1L))
                    .doesNotContainKey("plums");
            assertThatThrownBy(() -> assertThat(counter.streams())
                            .as("fruit")
                            .within(ofMillis(100))
                            .store("counts")
                            .containsEntry("apples", 3L))
                    .isInstanceOf(AssertionError.class)
                    .hasMessage("""
                            [fruit] Expecting the state store counts, within 100 ms, to contain the entry apples=3
                            but it doesn't have that.

                            Entries of counts: 2
                              apples=2
                              pears=1""");
            assertThatThrownBy(() -> assertThat(counter.streams())
                            .within(ofMillis(0))
                            .store("sums")
                            .doesNotContainKey("apples"))
                    .isInstanceOf(AssertionError.class)
                    .hasMessage("""
                            Expecting the state store sums, within 0 ms, not to contain the key apples
                            but it can't be read: the application is RUNNING, or has no such store of keys and values.

                            Entries of sums: none""");
        }
    }

    @Test
    void nothing_is_left_of_an_application(@TempDir Path folder) {
        TestTopic<String, String> lines = kafka.topic();
        StreamsApplication counter = StreamsApplication.start(
                kafka.cluster(),
                counting(lines.name()),
                Map.of("application.id", "counter-of-" + lines.name(), "state.dir", folder.toString()));
        lines.send("1", "apples");
        assertThat(counter.streams()).store("counts").containsEntry("apples", 1L);

        counter.close();

        assertThat(counter.streams()).hasState(KafkaStreams.State.NOT_RUNNING);
        assertThat(kafka.cluster())
                .group("counter-of-" + lines.name())
                .within(ofSeconds(20))
                .doesNotExist();
        Awaitility.await()
                .atMost(ofSeconds(20))
                .untilAsserted(() -> assertThat(
                                kafka.cluster().admin().listTopics().names().get())
                        .noneMatch(name -> name.startsWith("counter-of-")));
        assertThat(folder.resolve("counter-of-" + lines.name())).doesNotExist();
    }

    @Test
    void what_others_have_with_a_name_that_begins_the_same_is_left() throws Exception {
        TestTopic<String, String> lines = kafka.topic();
        String id = "count-of-" + lines.name();
        List<String> others = Stream.of("-by-user-counts-changelog", "-x-changelog", "-x-repartition")
                .map(rest -> kafka.cluster()
                        .topic(id + rest, String.class, String.class)
                        .name())
                .toList();
        StreamsApplication counter =
                StreamsApplication.start(kafka.cluster(), counting(lines.name()), Map.of("application.id", id));
        List<String> own =
                List.of(counter.applicationId() + "-counts-changelog", counter.applicationId() + "-words-repartition");
        assertThat(topics()).containsAll(own);

        counter.close();

        Awaitility.await()
                .atMost(ofSeconds(20))
                .untilAsserted(() -> assertThat(topics()).doesNotContainAnyElementsOf(own));
        assertThat(topics()).containsAll(others);
    }

    private static Set<String> topics() throws Exception {
        return kafka.cluster().admin().listTopics().names().get();
    }

    @Test
    void an_application_that_cannot_run_says_why() {
        Topology nowhere = counting("there-is-no-such-topic");

        assertThatThrownBy(() -> StreamsApplication.start(kafka.cluster(), nowhere, Map.of("application.id", "lost")))
                .isInstanceOf(KafkaTestException.class)
                .hasMessageStartingWith("""
                        The application %s of Kafka Streams was to be started.
                        It is\s""".formatted(kafka.cluster().nameFor("lost")))
                .hasMessageContaining("MissingSourceTopicException")
                .hasMessageEndingWith(
                        "See that its input topics exist; the whole stack trace is the cause of this exception.");
    }

    @Test
    void settings_that_are_refused_are_shown_without_those_of_the_cluster() {
        Topology counting = counting("lines");

        assertThatThrownBy(() ->
                        StreamsApplication.start(kafka.cluster(), counting, Map.of("num.standby.replicas", "many")))
                .isInstanceOf(KafkaTestException.class)
                .hasMessage("""
                        An application of Kafka Streams was to be started with the settings {num.standby.replicas=many}.
                        Kafka Streams refuses that: Invalid value many for configuration num.standby.replicas: \
                        Not a number of type INT
                        Correct the settings or the topology.""");
    }

    private static Topology counting(String topic) {
        StreamsBuilder builder = new StreamsBuilder();
        builder.<String, String>stream(topic)
                .flatMapValues(line -> Arrays.asList(line.split(" ", -1)))
                .groupBy((key, word) -> word, Grouped.as("words"))
                .count(Materialized.<String, Long>as(Stores.inMemoryKeyValueStore("counts")));
        return builder.build();
    }
}
