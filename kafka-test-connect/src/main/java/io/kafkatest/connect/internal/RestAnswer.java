package io.kafkatest.connect.internal;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a worker answered: the status of HTTP, and a body, which may be empty. */
record RestAnswer(int status, String body) {

    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;

    boolean isSuccess() {
        return status / 100 == 2;
    }

    boolean isNotFound() {
        return status == NOT_FOUND;
    }

    boolean isConflict() {
        return status == CONFLICT;
    }

    /** What is wrong, in Connect's words. */
    String message() {
        try {
            if (Json.parse(body) instanceof Map<?, ?> error && error.get("message") != null) {
                return String.valueOf(error.get("message"));
            }
        } catch (IllegalArgumentException e) {
            // a web server's page
        }
        return "HTTP status " + status + (body.isBlank() ? "" : " with " + body);
    }

    /** The body as an object. */
    @SuppressWarnings("unchecked") // objects have texts as keys
    Map<String, @Nullable Object> object() {
        return (Map<String, @Nullable Object>) Objects.requireNonNull(Json.parse(body));
    }

    /** The body as a list. */
    List<?> list() {
        return (List<?>) Objects.requireNonNull(Json.parse(body));
    }
}
