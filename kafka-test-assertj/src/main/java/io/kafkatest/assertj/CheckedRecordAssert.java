package io.kafkatest.assertj;

import io.kafkatest.assertj.internal.Evidence;
import io.kafkatest.assertj.internal.RecordFacts;
import io.kafkatest.assertj.internal.RecordFailure;
import io.kafkatest.assertj.internal.Requirements;
import io.kafkatest.assertj.internal.evidence.Fact;
import io.kafkatest.assertj.internal.evidence.Show;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/** How all assertions on a record fail, or are noted; and those on its headers. */
abstract class CheckedRecordAssert<SELF extends CheckedRecordAssert<SELF, K, V>, K, V>
        extends AbstractAssert<SELF, ConsumerRecord<K, V>> {

    private final @Nullable Evidence evidence;
    private final @Nullable Requirements requirements;

    CheckedRecordAssert(
            @Nullable ConsumerRecord<K, V> actual,
            Class<?> selfType,
            @Nullable Evidence evidence,
            @Nullable Requirements requirements) {
        super(actual, selfType);
        this.evidence = evidence;
        this.requirements = requirements;
    }

    RecordFacts facts() {
        isNotNull();
        return new RecordFacts(actual, requirements == null ? this::failUnless : requirements);
    }

    private void failUnless(boolean holds, Function<Show, Fact> fact) {
        if (!holds) {
            throwAssertionError(new RecordFailure(actual, fact, evidence).message());
        }
    }

    /**
     * Asserts that there is a header, whatever its value.
     *
     * <pre>{@code
     * topic.event("o-1", "25 apples").header("trace-id", "abc").send();
     *
     * assertThat(topic).first().hasHeader("trace-id");      // passes
     * assertThat(topic).first().hasHeader("tenant");        // fails
     * }</pre>
     *
     * @param name its key
     * @return this assertion
     */
    public SELF hasHeader(String name) {
        facts().header(name);
        return myself;
    }

    /**
     * Asserts that there is a header with a text. Of several headers with that key one must have it.
     *
     * <pre>{@code
     * topic.event("o-1", "25 apples").header("trace-id", "abc").send();
     *
     * assertThat(topic).first().hasHeader("trace-id", "abc");      // passes
     * assertThat(topic).first().hasHeader("trace-id", "abd");      // fails
     * }</pre>
     *
     * @param name its key
     * @param value its value, as UTF-8
     * @return this assertion
     */
    public SELF hasHeader(String name, String value) {
        return hasHeader(name, value.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Asserts that there is a header with these bytes. Of several headers with that key one must have them.
     *
     * <pre>{@code
     * topic.event("o-1", "25 apples").header("flags", new byte[] {1, 0}).send();
     *
     * assertThat(topic).first().hasHeader("flags", new byte[] {1, 0});      // passes
     * assertThat(topic).first().hasHeader("flags", new byte[] {0, 0});      // fails
     * }</pre>
     *
     * @param name its key
     * @param value its value
     * @return this assertion
     */
    public SELF hasHeader(String name, byte[] value) {
        facts().header(name, value);
        return myself;
    }

    /**
     * Asserts that there is no header with a key.
     *
     * <pre>{@code
     * topic.event("o-1", "25 apples").header("trace-id", "abc").send();
     *
     * assertThat(topic).first().doesNotHaveHeader("tenant");        // passes
     * assertThat(topic).first().doesNotHaveHeader("trace-id");      // fails
     * }</pre>
     *
     * @param name the key
     * @return this assertion
     */
    public SELF doesNotHaveHeader(String name) {
        facts().noHeader(name);
        return myself;
    }

    /** Leaves in the stack trace what helps to see where the assertion stands. */
    @Override
    protected boolean isElementOfCustomAssert(StackTraceElement element) {
        return Frames.areOurs(element) || super.isElementOfCustomAssert(element);
    }
}
