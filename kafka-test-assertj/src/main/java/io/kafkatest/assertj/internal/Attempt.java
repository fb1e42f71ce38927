package io.kafkatest.assertj.internal;

import io.kafkatest.ReceivedEvent;
import io.kafkatest.assertj.internal.evidence.Errors;
import io.kafkatest.assertj.internal.evidence.EventText;
import io.kafkatest.assertj.internal.evidence.Show;
import io.kafkatest.assertj.internal.evidence.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowingConsumer;

/**
 * An event that was tried against requirements and failed them.
 *
 * @param event the event
 * @param error what the requirements threw
 */
record Attempt<K, V>(ReceivedEvent<K, V> event, Throwable error) {

    /** Tries something; what it throws is the answer, so that a null in one event doesn't end the wait for the next. */
    static <T> Optional<Throwable> failure(ThrowingConsumer<? super T> requirements, T tried) {
        try {
            requirements.acceptThrows(tried);
            return Optional.empty();
        } catch (VirtualMachineError e) {
            throw e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // ends the wait
            return Optional.of(e);
        } catch (Throwable e) {
            return Optional.of(e);
        }
    }

    /**
     * How far the requirements went: the line in which they gave up. Of attempts with the same requirements the one that
     * ended on a later line is the nearer miss.
     */
    int progress() {
        return Stream.of(error.getStackTrace())
                .filter(frame -> !isAssertion(frame.getClassName()))
                .findFirst()
                .map(StackTraceElement::getLineNumber)
                .orElse(0);
    }

    private static boolean isAssertion(String type) {
        return type.startsWith("org.assertj.")
                || type.startsWith("java.")
                || type.startsWith("io.kafkatest.assertj.internal.");
    }

    /** The event, and below it what the requirements said. */
    List<String> lines(Show show) {
        List<String> lines = new ArrayList<>(EventText.of(event, show).lines());
        lines.addAll(Text.indented(Errors.lines(error)));
        return lines;
    }
}
