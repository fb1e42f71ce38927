package io.kafkatest.connect.internal;

import io.kafkatest.KafkaTestException;
import io.kafkatest.connect.ConnectorOffset;
import io.kafkatest.connect.ConnectorSpec;
import io.kafkatest.connect.ConnectorState;
import io.kafkatest.connect.ConnectorStatus;
import io.kafkatest.connect.TaskStatus;
import io.kafkatest.spi.Suggestion;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.jspecify.annotations.Nullable;

/** The connectors of workers, through their REST interface. */
final class Connectors {

    /** A group that has just changed takes no changes: it answers so until it has settled. */
    private static final Duration SETTLED = Duration.ofSeconds(30);

    private static final Duration INTERVAL = Duration.ofMillis(20);

    private final RestClient rest;
    private final String version;

    Connectors(RestClient rest, String version) {
        this.rest = rest;
        this.version = version;
    }

    List<String> names() {
        RestAnswer answer = rest.get("/connectors");
        if (!answer.isSuccess()) {
            throw failed("The connectors were asked for.", answer);
        }
        return answer.list().stream().map(String::valueOf).sorted().toList();
    }

    /** Full names. */
    List<String> classes() {
        RestAnswer answer = rest.get("/connector-plugins");
        if (!answer.isSuccess()) {
            throw failed("The classes of connectors were asked for.", answer);
        }
        return answer.list().stream()
                .map(plugin -> String.valueOf(((Map<?, ?>) plugin).get("class")))
                .sorted()
                .toList();
    }

    void create(ConnectorSpec connector) {
        String asked = "The connector " + connector.name() + " was to be created.";
        checkClass(asked, connector);
        RestAnswer answer = change(
                "POST",
                "/connectors",
                Json.write(Map.of("name", connector.name(), "config", connector.properties())),
                refused -> refused.message().contains("already exists"));
        if (answer.isConflict() && answer.message().contains("already exists")) {
            throw new KafkaTestException(
                    asked,
                    "There is one of that name.",
                    "Delete it first, or give this one another name; there are " + String.join(", ", names()) + ".");
        }
        if (!answer.isSuccess()) {
            throw new KafkaTestException(
                    asked,
                    "Connect refuses its configuration: " + readable(answer.message()),
                    "Correct the properties; it was given " + connector.properties() + ".");
        }
    }

    /** Without the advice to ask Connect, which was done. */
    private static String readable(String message) {
        return message.lines()
                .filter(line -> !line.startsWith("You can also find the above list of errors at"))
                .collect(Collectors.joining("\n  "))
                .strip();
    }

    private void checkClass(String asked, ConnectorSpec connector) {
        String type = connector.properties().get("connector.class");
        List<String> classes = classes();
        if (type == null) {
            throw new KafkaTestException(
                    asked, "It has no connector.class.", "Give it one of " + String.join(", ", classes) + ".");
        }
        Map<String, String> byName = new LinkedHashMap<>();
        classes.forEach(name -> names(name).forEach(alias -> byName.put(alias, name)));
        if (!byName.containsKey(type)) {
            throw new KafkaTestException(
                    asked,
                    "Its connector.class is " + type + ", which Kafka Connect " + version + " doesn't find.",
                    Suggestion.nearest(simple(type), byName.keySet())
                                    .map(nearest -> "Did you mean " + nearest + "? ")
                                    .orElse("")
                            + "It has " + String.join(", ", classes)
                            + "; it finds others where the worker's pluginPath or plugins say.");
        }
    }

    /** As Connect lets them be called: in full, without the package, and without what it is anyway. */
    private static List<String> names(String type) {
        String simple = simple(type);
        return List.of(type, simple, simple.endsWith("Connector") ? simple.substring(0, simple.length() - 9) : simple);
    }

    private static String simple(String type) {
        return type.substring(type.lastIndexOf('.') + 1);
    }

    /** Changes something that there is. */
    void change(String connector, String method, String path, String asked) {
        RestAnswer answer = change(method, path(connector) + path, "", refused -> false);
        if (answer.isNotFound()) {
            throw unknown(connector, asked);
        }
        if (!answer.isSuccess()) {
            throw failed(asked, answer);
        }
    }

    /** Asks until the group has settled, which is a conflict before. */
    private RestAnswer change(String method, String path, String body, Predicate<RestAnswer> isFinal) {
        return settled(() -> rest.send(method, path, body), isFinal);
    }

    private static RestAnswer settled(Supplier<RestAnswer> request, Predicate<RestAnswer> isFinal) {
        RestAnswer[] last = {request.get()};
        if (last[0].isConflict() && !isFinal.test(last[0])) {
            try {
                Awaitility.await()
                        .pollInSameThread()
                        .pollDelay(INTERVAL)
                        .pollInterval(INTERVAL)
                        .ignoreNoExceptions()
                        .atMost(SETTLED)
                        .until(() -> {
                            last[0] = request.get();
                            return !last[0].isConflict() || isFinal.test(last[0]);
                        });
            } catch (ConditionTimeoutException e) {
                // what was answered last says why
            }
        }
        return last[0];
    }

    Optional<ConnectorStatus> status(String connector) {
        RestAnswer answer = rest.get(path(connector) + "/status");
        if (answer.isNotFound()) {
            return Optional.empty();
        }
        if (!answer.isSuccess()) {
            throw failed("The status of the connector " + connector + " was asked for.", answer);
        }
        Map<String, @Nullable Object> status = answer.object();
        Map<?, ?> own = (Map<?, ?>) status.getOrDefault("connector", Map.of());
        List<TaskStatus> tasks = new ArrayList<>();
        for (Object task : (List<?>) status.getOrDefault("tasks", List.of())) {
            Map<?, ?> values = (Map<?, ?>) task;
            tasks.add(new TaskStatus(
                    Integer.parseInt(text(values, "id")),
                    state(values),
                    text(values, "worker_id"),
                    text(values, "trace")));
        }
        tasks.sort(Comparator.comparingInt(TaskStatus::id));
        return Optional.of(
                new ConnectorStatus(connector, state(own), text(own, "worker_id"), text(own, "trace"), tasks));
    }

    private static ConnectorState state(Map<?, ?> status) {
        return ConnectorState.valueOf(text(status, "state"));
    }

    private static String text(Map<?, ?> status, String name) {
        Object text = status.get(name);
        return text == null ? "" : text.toString().strip();
    }

    Map<String, String> config(String connector) {
        Map<String, String> config = new LinkedHashMap<>();
        ask(connector, "/config", "The configuration of the connector " + connector + " was asked for.")
                .object()
                .forEach((name, value) -> config.put(name, String.valueOf(value)));
        return config;
    }

    @SuppressWarnings("unchecked") // objects have texts as keys
    private static Map<String, @Nullable Object> object(@Nullable Object value) {
        return value == null ? Map.of() : (Map<String, @Nullable Object>) value;
    }

    List<ConnectorOffset> offsets(String connector) {
        RestAnswer answer =
                ask(connector, "/offsets", "The offsets of the connector " + connector + " were asked for.");
        List<ConnectorOffset> offsets = new ArrayList<>();
        for (Object offset : (List<?>) answer.object().getOrDefault("offsets", List.of())) {
            Map<?, ?> values = (Map<?, ?>) offset;
            offsets.add(new ConnectorOffset(object(values.get("partition")), object(values.get("offset"))));
        }
        return offsets;
    }

    private RestAnswer ask(String connector, String path, String asked) {
        RestAnswer answer = settled(() -> rest.get(path(connector) + path), refused -> false);
        if (answer.isNotFound()) {
            throw unknown(connector, asked);
        }
        if (!answer.isSuccess()) {
            throw failed(asked, answer);
        }
        return answer;
    }

    private static String path(String connector) {
        return "/connectors/" + RestClient.encoded(connector);
    }

    KafkaTestException unknown(String connector, String asked) {
        List<String> names = names();
        if (names.contains(connector)) {
            return new KafkaTestException(
                    asked,
                    "Kafka Connect " + version + " can't tell that.",
                    "Have the cluster run a later version: offsets are told from 3.6 on.");
        }
        return new KafkaTestException(
                asked,
                "There is no connector of that name.",
                names.isEmpty()
                        ? "There is none at all; create it first."
                        : Suggestion.nearest(connector, names)
                                        .map(nearest -> "Did you mean " + nearest + "? ")
                                        .orElse("")
                                + "There are " + String.join(", ", names) + ".");
    }

    private static KafkaTestException failed(String asked, RestAnswer answer) {
        return new KafkaTestException(
                asked,
                "Connect answers: " + answer.message(),
                "See the worker's log(), and whether the cluster is there.");
    }
}
