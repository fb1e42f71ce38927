package io.kafkatest.assertj;

import static io.kafkatest.assertj.KafkaStreamsAssertions.assertThat;

import io.kafkatest.KafkaCluster;
import io.kafkatest.TestTopic;
import io.kafkatest.streams.StreamsApplication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every example of docs/streams.md. */
class StreamsDocumentationTest {

    private static final Pattern EXAMPLE = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    @RegisterExtension
    static final ClusterOfClass cluster = new ClusterOfClass();

    @Test
    void shows_what_is_here() throws IOException {
        String source = Files.readString(Path.of("src/test/java/io/kafkatest/assertj/StreamsDocumentationTest.java"))
                .replaceAll("\\s+", "");
        List<String> examples = EXAMPLE.matcher(Files.readString(Path.of("../docs/streams.md")))
                .results()
                .map(example -> example.group(1).replaceAll("\\s+", ""))
                .toList();

        assertThat(examples).hasSize(1).allSatisfy(example -> assertThat(source).contains(example));
    }

    @Test
    void counts() {
        KafkaCluster kafka = cluster.cluster();
        TestTopic<String, String> lines = cluster.topic();
        StreamsBuilder builder = new StreamsBuilder();
        builder.<String, String>stream(lines.name())
                .flatMapValues(line -> Arrays.asList(line.split(" ", -1)))
                .groupBy((key, word) -> word, Grouped.as("words"))
                .count(Materialized.<String, Long>as(Stores.inMemoryKeyValueStore("counts")));

        try (StreamsApplication counter = StreamsApplication.start(kafka, builder.build())) {
            lines.send("1", "apples pears apples");

            assertThat(counter.streams()).isRunning();
            assertThat(counter.streams()).store("counts").containsEntry("apples", 2L);
        }
    }
}
