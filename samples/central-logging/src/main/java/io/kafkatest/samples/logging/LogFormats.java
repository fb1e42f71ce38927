package io.kafkatest.samples.logging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Understands the lines that services write: JSON, logfmt, and the plain text of Java's logging libraries. */
final class LogFormats {

    private static final Pattern PLAIN = Pattern.compile("(\\S+ \\S+) (TRACE|DEBUG|INFO|WARN|ERROR)\\s+(.+)");

    private static final Pattern LOGFMT = Pattern.compile("(\\w+)=(?:\"((?:[^\"\\\\]|\\\\.)*)\"|(\\S*))");

    private final ObjectMapper json = new ObjectMapper();

    /** What a line says; empty if it is in none of the formats. */
    Optional<LogEvent> parse(String service, String line) {
        return line.startsWith("{") ? json(service, line) : plain(service, line).or(() -> logfmt(service, line));
    }

    private Optional<LogEvent> json(String service, String line) {
        try {
            JsonNode fields = json.readTree(line);
            return event(
                    service,
                    fields.path("time").asText(""),
                    fields.path("level").asText(""),
                    fields.path("msg").asText(""));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static Optional<LogEvent> plain(String service, String line) {
        Matcher parts = PLAIN.matcher(line);
        return parts.matches() ? event(service, parts.group(1), parts.group(2), parts.group(3)) : Optional.empty();
    }

    private static Optional<LogEvent> logfmt(String service, String line) {
        Map<String, String> fields = new HashMap<>();
        LOGFMT.matcher(line)
                .results()
                .forEach(field -> fields.put(field.group(1), field.group(2) == null ? field.group(3) : field.group(2)));
        return event(
                service,
                fields.getOrDefault("ts", ""),
                fields.getOrDefault("level", ""),
                fields.getOrDefault("msg", ""));
    }

    private static Optional<LogEvent> event(String service, String time, String level, String message) {
        return time.isEmpty() || level.isEmpty() || message.isEmpty()
                ? Optional.empty()
                : Optional.of(new LogEvent(service, time, level.toUpperCase(Locale.ROOT), message));
    }

    String toJson(LogEvent event) {
        return json.createObjectNode()
                .put("service", event.service())
                .put("time", event.time())
                .put("level", event.level())
                .put("message", event.message())
                .toString();
    }
}
