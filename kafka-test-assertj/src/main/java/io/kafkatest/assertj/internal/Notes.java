package io.kafkatest.assertj.internal;

import io.kafkatest.assertj.internal.evidence.Fact;
import io.kafkatest.assertj.internal.evidence.Show;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Which of several requirements hold for one event. */
final class Notes implements Requirements {

    private final List<Function<Show, Fact>> facts = new ArrayList<>();
    private final List<Function<Show, Fact>> broken = new ArrayList<>();
    private @Nullable Throwable error;

    private Notes() {}

    /** Runs requirements to their end, or to where they give up. */
    static Notes of(Consumer<Requirements> requirements) {
        Notes notes = new Notes();
        try {
            requirements.accept(notes);
        } catch (VirtualMachineError e) {
            throw e;
        } catch (Throwable e) { // an assertion of AssertJ's own, or a null where one wasn't expected
            notes.error = e;
        }
        return notes;
    }

    @Override
    public void check(boolean holds, Function<Show, Fact> fact) {
        facts.add(fact);
        if (!holds) {
            broken.add(fact);
        }
    }

    boolean allHold() {
        return broken.isEmpty() && error == null;
    }

    int holding() {
        return facts.size() - broken.size();
    }

    /** All requirements, as far as they were met with. */
    List<Fact> facts(Show show) {
        return facts.stream().map(fact -> fact.apply(show)).toList();
    }

    List<Fact> broken(Show show) {
        return broken.stream().map(fact -> fact.apply(show)).toList();
    }

    /** What ended the requirements early. */
    Optional<Throwable> error() {
        return Optional.ofNullable(error);
    }
}
