package io.kafkatest.connect.internal;

import io.kafkatest.KafkaTestException;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Supplier;

/** Asks the REST interface of a worker. */
final class RestClient implements AutoCloseable {

    /** Connect's own requests between workers take no longer. */
    private static final Duration AT_MOST = Duration.ofSeconds(60);

    private final HttpClient http;
    private final Supplier<URI> base;

    /**
     * Asks nothing yet.
     *
     * @param base answers where a worker is to be asked
     */
    RestClient(Supplier<URI> base) {
        this(
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .proxy(HttpClient.Builder.NO_PROXY) // a user's proxy knows nothing of this machine's ports
                        .build(),
                base);
    }

    private RestClient(HttpClient http, Supplier<URI> base) {
        this.http = http;
        this.base = base;
    }

    /** The same client, which is closed with this one, for a given worker. */
    RestClient at(URI worker) {
        return new RestClient(http, () -> worker);
    }

    /** Ends its thread: before JDK 21 the garbage collector does. */
    @Override
    public void close() {
        if (http instanceof AutoCloseable closeable) {
            try {
                closeable.close();
            } catch (Exception e) {
                throw new IllegalStateException("The JDK's HTTP client isn't known to fail at its end", e);
            }
        }
    }

    RestAnswer get(String path) {
        return send("GET", path, "");
    }

    /**
     * Sends a request.
     *
     * @param method of HTTP
     * @param path from the root on
     * @param body JSON, or empty
     */
    RestAnswer send(String method, String path, String body) {
        URI uri = base.get().resolve(path);
        HttpRequest request = HttpRequest.newBuilder(uri)
                .timeout(AT_MOST)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        try {
            var response = http.send(request, BodyHandlers.ofString());
            return new RestAnswer(response.statusCode(), response.body());
        } catch (HttpTimeoutException e) {
            throw unanswered(method, uri, "not within " + AT_MOST.toSeconds() + " s", e);
        } catch (IOException e) {
            throw unanswered(method, uri, e.toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unanswered(method, uri, "the thread was interrupted", e);
        }
    }

    private static KafkaTestException unanswered(String method, URI uri, String reason, Exception cause) {
        return new KafkaTestException(
                "The Connect worker was asked: " + method + " " + uri + ".",
                "It doesn't answer: " + reason + ".",
                "See whether it was stopped or killed, or the worker's log().",
                cause);
    }

    /** A name as a part of a path. */
    static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
