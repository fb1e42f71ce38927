package io.kafkatest.samples.logging;

import static io.kafkatest.connect.ConnectAssertions.assertThat;
import static java.time.Duration.ofSeconds;
import static org.awaitility.Awaitility.await;

import io.kafkatest.KafkaCluster;
import io.kafkatest.TestTopic;
import io.kafkatest.connect.ConnectWorker;
import io.kafkatest.streams.StreamsApplication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The whole path of log lines: from services into a topic, through the normalizer into another, and from there into a file.
 *
 * @param lines what services write, by service
 * @param events what becomes of it
 * @param deadLetters what nobody understands
 * @param file what a sink writes of the events
 */
record CentralLogging(
        TestTopic<String, String> lines,
        TestTopic<String, String> events,
        TestTopic<String, String> deadLetters,
        Path file) {

    private static final String STRINGS = "org.apache.kafka.connect.storage.StringConverter";

    StreamsApplication start(KafkaCluster kafka, ConnectWorker connect) {
        connect.create(
                "log-file",
                Map.of(
                        "connector.class",
                        "FileStreamSink",
                        "topics",
                        events.name(),
                        "file",
                        file.toString(),
                        "key.converter",
                        STRINGS,
                        "value.converter",
                        STRINGS));
        return StreamsApplication.start(
                kafka, new LogNormalizer().topology(lines.name(), events.name(), deadLetters.name()));
    }

    /** A service in Java, with the pattern of its logging library. */
    void ordersSays(String time, String level, String message) {
        lines.send("orders", "2026-11-25 " + time + " " + level + "  " + message);
    }

    /** A service in JavaScript, which writes JSON. */
    void paymentsSays(String time, String level, String message) {
        lines.send(
                "payments",
                "{\"level\":\"" + level + "\",\"time\":\"2026-11-25 " + time + "\",\"pid\":7,\"msg\":\"" + message
                        + "\"}");
    }

    /** A service in Go, which writes logfmt. */
    void shippingSays(String time, String level, String message) {
        lines.send(
                "shipping",
                "ts=\"2026-11-25 " + time + "\" level=" + level + " caller=main.go:12 msg=\"" + message + "\"");
    }

    static String event(String service, String time, String level, String message) {
        return "{\"service\":\"" + service + "\",\"time\":\"2026-11-25 " + time + "\",\"level\":\"" + level
                + "\",\"message\":\"" + message + "\"}";
    }

    /** That the sink has these events of a service, in this order; each came at least once. */
    void sinkHas(String service, List<String> expected) {
        await().atMost(ofSeconds(60))
                .untilAsserted(() -> assertThat(written(service)).containsExactlyElementsOf(expected));
    }

    private List<String> written(String service) throws IOException {
        List<String> written = new ArrayList<>();
        if (Files.exists(file)) {
            Files.readAllLines(file).stream()
                    .filter(line -> line.contains("\"service\":\"" + service + "\""))
                    .distinct()
                    .forEach(written::add);
        }
        return written;
    }
}
