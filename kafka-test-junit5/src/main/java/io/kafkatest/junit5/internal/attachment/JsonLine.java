package io.kafkatest.junit5.internal.attachment;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** An event as one line of JSON. Made by hand: users need not have a JSON library. */
final class JsonLine {

    private JsonLine() {}

    /**
     * A line for an event.
     *
     * @param state what has become of its transaction, if it isn't committed
     */
    static String of(ConsumerRecord<byte[], byte[]> record, Optional<String> state) {
        List<String> headers = new ArrayList<>();
        for (Header header : record.headers()) {
            headers.add("{\"key\":" + string(header.key()) + ",\"value\":" + bytes(header.value()) + "}");
        }
        return "{\"topic\":" + string(record.topic())
                + ",\"partition\":" + record.partition()
                + ",\"offset\":" + record.offset()
                + state.map(name -> ",\"state\":" + string(name)).orElse("")
                + ",\"timestamp\":" + string(time(record.timestamp()))
                + ",\"timestampType\":" + string(record.timestampType().toString())
                + ",\"headers\":[" + String.join(",", headers)
                + "],\"key\":" + bytes(record.key())
                + ",\"value\":" + bytes(record.value()) + "}";
    }

    /** Instead of events that could not be read. */
    static String unknown(String why) {
        return "{\"unknown\":" + string(why) + "}";
    }

    private static String time(long timestamp) {
        return timestamp == ConsumerRecord.NO_TIMESTAMP
                ? "none"
                : Instant.ofEpochMilli(timestamp).toString();
    }

    /** As text, if they are that, and always as base64. */
    private static String bytes(byte @Nullable [] bytes) {
        if (bytes == null) {
            return "null";
        }
        String base64 = "\"base64\":\"" + Base64.getEncoder().encodeToString(bytes) + "\"}";
        return text(bytes).map(text -> "{\"text\":" + string(text) + ",").orElse("{") + base64;
    }

    private static Optional<String> text(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException notText) {
            return Optional.empty();
        }
    }

    private static String string(String text) {
        StringBuilder json = new StringBuilder("\"");
        text.chars().forEach(c -> {
            switch (c) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '\n' -> json.append("\\n");
                case '\r' -> json.append("\\r");
                case '\t' -> json.append("\\t");
                default -> {
                    if (c < ' ') {
                        json.append(String.format(Locale.ROOT, "\\u%04x", c));
                    } else {
                        json.append((char) c);
                    }
                }
            }
        });
        return json.append('"').toString();
    }
}
