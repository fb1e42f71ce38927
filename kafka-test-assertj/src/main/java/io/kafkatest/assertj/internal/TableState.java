package io.kafkatest.assertj.internal;

import io.kafkatest.ReceivedEvent;
import io.kafkatest.assertj.internal.evidence.Failure;
import io.kafkatest.assertj.internal.evidence.Section;
import io.kafkatest.assertj.internal.evidence.Show;
import io.kafkatest.assertj.internal.evidence.Text;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What events leave as the latest value of each key, up to the end offsets. */
final class TableState<K, V> implements Expectation<K, V> {

    private final TableDemand<K, V> demand;
    private final OnePartitionEach<K, V> order;
    private final LatestValues<V> values = new LatestValues<>();
    private List<ReceivedEvent<K, V>> events = List.of();
    private @Nullable ReceivedEvent<K, V> unreadable;
    private int looked;

    TableState(TableDemand<K, V> demand) {
        this.demand = demand;
        // which value of another key is the latest doesn't matter
        EventGroup<K, V> keys = new EventGroup<>(
                "key",
                event -> event.record()
                        .filter(record -> demand.isAbout().test(record.key()))
                        .map(record -> new Identity(record.key())));
        this.order = new OnePartitionEach<>(keys, "The latest value of each key", "anySatisfy(...)");
    }

    @Override
    public Verdict judge(Seen<K, V> seen) {
        order.require(seen);
        events = seen.events();
        for (; unreadable == null && looked < events.size(); looked++) {
            if (!values.take(events.get(looked))) {
                unreadable = events.get(looked);
            }
        }
        if (unreadable != null) {
            return Verdict.FAILED;
        }
        return demand.holds().test(values) ? Verdict.HOLDS_SO_FAR : Verdict.WAITING;
    }

    @Override
    public List<ReceivedEvent<K, V>> asserted() {
        return events.stream()
                .filter(event -> event.record()
                        .map(record -> demand.isAbout().test(record.key()))
                        .orElse(false))
                .toList();
    }

    @Override
    public Failure explain(Show show) {
        List<String> expected = new ArrayList<>(demand.expected().apply(show));
        expected.set(0, "events that leave " + expected.get(0));
        List<String> but = unreadable == null
                ? demand.but().of(values, show)
                : Wording.with("an event can't be read", Wording.events(List.of(unreadable), show));
        List<String> lines = Text.bounded(values.lines(show)).stream()
                .map(line -> Text.cut(line, Text.WIDTH - 2))
                .toList();
        return new Failure(
                expected, but, lines.isEmpty() ? List.of() : List.of(new Section("Latest value of each key:", lines)));
    }
}
