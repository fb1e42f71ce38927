package io.kafkatest.samples.logging;

import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Produced;

/**
 * Reads log lines, of which the key is the service, and writes all in one format; what it doesn't understand goes elsewhere as it
 * is.
 */
final class LogNormalizer {

    private final LogFormats formats = new LogFormats();

    Topology topology(String lines, String events, String deadLetters) {
        StreamsBuilder builder = new StreamsBuilder();
        KStream<String, String> read = builder.stream(lines, Consumed.with(Serdes.String(), Serdes.String()));
        read.flatMapValues((service, line) -> formats.parse(service, line).map(formats::toJson).stream()
                        .toList())
                .to(events, Produced.with(Serdes.String(), Serdes.String()));
        read.filter((service, line) -> formats.parse(service, line).isEmpty())
                .to(deadLetters, Produced.with(Serdes.String(), Serdes.String()));
        return builder.build();
    }
}
