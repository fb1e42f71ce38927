package io.kafkatest.assertj;

import io.kafkatest.assertj.internal.Evidence;
import io.kafkatest.assertj.internal.RecordFacts;
import io.kafkatest.assertj.internal.RecordFailure;
import io.kafkatest.assertj.internal.Requirements;
import io.kafkatest.assertj.internal.Subject;
import io.kafkatest.assertj.internal.evidence.Fact;
import io.kafkatest.assertj.internal.evidence.Show;
import java.util.List;
import java.util.function.Function;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.ListAssert;
import org.assertj.core.api.ObjectAssert;
import org.jspecify.annotations.Nullable;

/** How all assertions on records, and on what belongs to them, fail or are noted. */
abstract class FactsAssert<SELF extends FactsAssert<SELF, ACTUAL>, ACTUAL> extends AbstractAssert<SELF, ACTUAL> {

    private @Nullable Evidence evidence;
    private @Nullable Requirements requirements;
    private Making making = Making.THROWING;

    FactsAssert(@Nullable ACTUAL actual, Class<?> selfType) {
        super(actual, selfType);
    }

    /** What a failure names and shows. */
    abstract Subject subject();

    /** Fails with what was on the topic. */
    final SELF withEvidence(Evidence evidence) {
        this.evidence = evidence;
        return myself;
    }

    /** Notes what holds and what doesn't, in place of failing. */
    final SELF noting(Requirements requirements) {
        this.requirements = requirements;
        return myself;
    }

    /** Makes what this leads to in the same way as this was made. */
    final SELF making(Making making) {
        this.making = making;
        return myself;
    }

    final Making making() {
        return making;
    }

    Requirements requirements() {
        isNotNull();
        return requirements == null ? this::failUnless : requirements;
    }

    RecordFacts facts() {
        return new RecordFacts(requirements());
    }

    private void failUnless(boolean holds, Function<Show, Fact> fact) {
        if (!holds) {
            throwAssertionError(new RecordFailure(subject(), fact, evidence).message());
        }
    }

    /** What this leads to of our own, with all that was set. */
    final <A extends FactsAssert<?, ?>> A inheriting(A made) {
        made.info.description(info.description());
        made.info.useRepresentation(info.representation());
        made.info.overridingErrorMessage(info.overridingErrorMessage());
        FactsAssert<?, ?> heir = made;
        heir.evidence = evidence;
        heir.requirements = requirements;
        heir.making = making;
        return made;
    }

    /** An assertion of AssertJ's on a part of this. */
    final <T> ObjectAssert<T> part(String name, @Nullable T value) {
        return inheriting(name, making.<T>ofObject(value));
    }

    final <T> ListAssert<T> parts(String name, List<? extends T> values) {
        return inheriting(name, making.<T>ofList(values));
    }

    private <A extends AbstractAssert<? extends A, ?>> A inheriting(String name, A part) {
        part.info.useRepresentation(info.representation());
        part.info.description("%s", info.hasDescription() ? info.descriptionText() + ": " + name : name);
        part.info.overridingErrorMessage(info.overridingErrorMessage());
        return part;
    }

    /** Leaves in the stack trace what helps to see where the assertion stands. */
    @Override
    protected boolean isElementOfCustomAssert(StackTraceElement element) {
        return Frames.areOurs(element) || super.isElementOfCustomAssert(element);
    }
}
