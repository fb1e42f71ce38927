package io.kafkatest.streams;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyDescription;
import org.apache.kafka.streams.TopologyDescription.Node;
import org.apache.kafka.streams.TopologyDescription.Processor;
import org.apache.kafka.streams.TopologyDescription.Sink;
import org.apache.kafka.streams.TopologyDescription.Source;

/**
 * The topics that an application may make for itself. The topology says which: the names alone don't, since those of the
 * application {@code count-by-user} begin as those of {@code count} do.
 *
 * @param names as Kafka knows them
 */
record InternalTopics(Set<String> names) {

    /** What goes through a topic of the application's own: a repartition, and what the join of a foreign key asks and answers. */
    private static final Pattern BETWEEN_NODES = Pattern.compile(
            ".+-repartition|.+-subscription-(registration|response)(-\\d+)?-topic", Pattern.CASE_INSENSITIVE);

    static InternalTopics of(String applicationId, Topology topology) {
        TopologyDescription description = topology.describe();
        return new InternalTopics(description.subtopologies().stream()
                .flatMap(part -> part.nodes().stream())
                .flatMap(InternalTopics::topics)
                .map(topic -> applicationId + "-" + topic)
                .collect(Collectors.toUnmodifiableSet()));
    }

    private static Stream<String> topics(Node node) {
        if (node instanceof Processor processor) {
            return processor.stores().stream().map(store -> store + "-changelog");
        }
        return ends(node).filter(topic -> BETWEEN_NODES.matcher(topic).matches());
    }

    /** A source of a pattern and a sink that chooses have no topics here; both are the user's. */
    private static Stream<String> ends(Node node) {
        if (node instanceof Source source) {
            return Optional.ofNullable(source.topicSet()).stream().flatMap(Set::stream);
        }
        return node instanceof Sink sink ? Stream.ofNullable(sink.topic()) : Stream.empty();
    }
}
