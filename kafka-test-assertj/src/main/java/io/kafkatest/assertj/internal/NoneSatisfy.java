package io.kafkatest.assertj.internal;

import io.kafkatest.ReceivedEvent;
import io.kafkatest.assertj.internal.evidence.Failure;
import io.kafkatest.assertj.internal.evidence.Section;
import io.kafkatest.assertj.internal.evidence.Show;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.assertj.core.api.ThrowingConsumer;

/** No event that satisfies requirements. Each event is tried once. */
final class NoneSatisfy<K, V> implements Expectation<K, V> {

    private final ThrowingConsumer<? super ConsumerRecord<K, V>> requirements;
    private final List<ReceivedEvent<K, V>> satisfying = new ArrayList<>();
    private final List<ReceivedEvent<K, V>> unreadable = new ArrayList<>();
    private int looked;

    NoneSatisfy(ThrowingConsumer<? super ConsumerRecord<K, V>> requirements) {
        this.requirements = requirements;
    }

    @Override
    public Verdict judge(Seen<K, V> seen) {
        for (; looked < seen.size(); looked++) {
            ReceivedEvent<K, V> event = seen.events().get(looked);
            event.record().ifPresentOrElse(record -> attempt(event, record), () -> unreadable.add(event));
        }
        return satisfying.isEmpty() && unreadable.isEmpty() ? Verdict.HOLDS_SO_FAR : Verdict.FAILED;
    }

    private void attempt(ReceivedEvent<K, V> event, ConsumerRecord<K, V> record) {
        if (Attempt.failure(requirements, record).isEmpty()) {
            satisfying.add(event);
        }
    }

    @Override
    public List<ReceivedEvent<K, V>> asserted() {
        return List.of();
    }

    @Override
    public Failure explain(Show show) {
        String does = satisfying.size() + " of " + looked + (satisfying.size() == 1 ? " does" : " do");
        List<String> but = satisfying.isEmpty()
                ? List.of(unreadable.size() + " of " + looked + " can't be read.")
                : Wording.with(does, Wording.events(satisfying, show));
        List<Section> sections = unreadable.isEmpty()
                ? List.of()
                : List.of(new Section("Not readable:", Wording.events(unreadable, show)));
        return new Failure(List.of("no event that satisfies the requirements"), but, sections);
    }
}
