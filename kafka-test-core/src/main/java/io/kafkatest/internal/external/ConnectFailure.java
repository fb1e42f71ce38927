package io.kafkatest.internal.external;

import io.kafkatest.KafkaTestException;
import io.kafkatest.internal.text.Sentence;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Says why a cluster that runs already can't be reached. Never shows a property's value that may be a secret. */
final class ConnectFailure {

    private static final int KNOCK_MILLIS = 2_000;

    private final ConnectRemedies remedies;
    private final String servers;

    ConnectFailure(Map<String, String> config, ConnectRemedies remedies) {
        this.remedies = remedies;
        this.servers = config.getOrDefault(Connection.SERVERS, "");
    }

    /** For properties that no client can be made with. */
    KafkaTestException refused(KafkaException e) {
        Throwable reason = e;
        while (reason.getCause() != null) {
            reason = reason.getCause();
        }
        return failure(
                "Kafka refuses the client properties: " + Sentence.of(String.valueOf(reason.getMessage())),
                remedies.properties(),
                e);
    }

    /** For a cluster that was asked, and gave no answer or this one. */
    KafkaTestException of(Throwable cause) {
        if (cause instanceof AuthenticationException) {
            return failure(
                    "It doesn't let us in: " + Sentence.of(String.valueOf(cause.getMessage())),
                    remedies.credentials(),
                    cause);
        }
        if (cause instanceof TimeoutException) {
            checkThatSomethingListens();
            return failure(
                    "Something listens there, but gives no answer that Kafka's clients understand.",
                    remedies.protocol(),
                    cause);
        }
        return failure(Sentence.of("The cluster answers: " + cause), "See the cause.", cause);
    }

    KafkaTestException interrupted(InterruptedException cause) {
        return failure(
                "The waiting thread was interrupted.",
                "See who interrupts it: a timeout of the test may be shorter than the way to the cluster.",
                cause);
    }

    /**
     * Tells a closed door from one behind which nobody answers.
     *
     * @throws KafkaTestException if no address can be connected to
     */
    void checkThatSomethingListens() {
        List<String> reasons = new ArrayList<>();
        for (String address :
                Arrays.stream(servers.split(",")).map(String::strip).toList()) {
            String reason = whyNobodyListens(address);
            if (reason == null) {
                return;
            }
            reasons.add(address + " (" + reason + ")");
        }
        throw failure("Nothing can be reached there: " + String.join(", ", reasons) + ".", remedies.addresses(), null);
    }

    private static @Nullable String whyNobodyListens(String address) {
        int colon = address.lastIndexOf(':');
        String host = address.substring(0, colon).replaceAll("[\\[\\]]", "");
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, Integer.parseInt(address.substring(colon + 1))), KNOCK_MILLIS);
            return null;
        } catch (IOException | RuntimeException e) {
            return e.getMessage();
        }
    }

    private KafkaTestException failure(String wrong, String remedy, @Nullable Throwable cause) {
        return new KafkaTestException(
                "The cluster at " + servers + " was asked for, which runs already.", wrong, remedy, cause);
    }
}
