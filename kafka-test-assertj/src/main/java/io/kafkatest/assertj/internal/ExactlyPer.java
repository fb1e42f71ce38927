package io.kafkatest.assertj.internal;

import io.kafkatest.ReceivedEvent;
import io.kafkatest.assertj.internal.evidence.Failure;
import io.kafkatest.assertj.internal.evidence.NearMisses;
import io.kafkatest.assertj.internal.evidence.Show;
import io.kafkatest.assertj.internal.evidence.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** In each group the listed values in their order, and nothing else up to the end offsets. */
final class ExactlyPer<K, V> implements Expectation<K, V> {

    private final EventGroup<K, V> group;
    private final Map<Identity, List<V>> listed;
    private final OnePartitionEach<K, V> order;
    private final Map<Identity, Integer> right = new LinkedHashMap<>();
    private List<ReceivedEvent<K, V>> events = List.of();
    private @Nullable ReceivedEvent<K, V> wrong;
    private int looked;

    ExactlyPer(EventGroup<K, V> group, Map<Identity, List<V>> listed) {
        this.group = group;
        this.order = new OnePartitionEach<>(
                group, "The order of the values per " + group.name(), "containsExactlyValuesInAnyOrder(...)");
        this.listed = listed;
    }

    @Override
    public Verdict judge(Seen<K, V> seen) {
        order.require(seen);
        events = seen.events();
        for (; wrong == null && looked < events.size(); looked++) {
            look(events.get(looked));
        }
        if (wrong != null) {
            return Verdict.FAILED;
        }
        int all = listed.values().stream().mapToInt(List::size).sum();
        return looked == all ? Verdict.HOLDS_SO_FAR : Verdict.WAITING;
    }

    private void look(ReceivedEvent<K, V> event) {
        Optional<Identity> id = group.of().apply(event).filter(this::isMoreExpected);
        if (id.isPresent() && Part.<K, V>value().matches(event, next(id.get()))) {
            right.merge(id.get(), 1, Integer::sum);
        } else {
            wrong = event;
        }
    }

    private boolean isMoreExpected(Identity id) {
        return came(id) < listed.getOrDefault(id, List.of()).size();
    }

    private @Nullable V next(Identity id) {
        return listed.getOrDefault(id, List.of()).get(came(id));
    }

    private int came(Identity id) {
        return right.getOrDefault(id, 0);
    }

    @Override
    public List<ReceivedEvent<K, V>> asserted() {
        return events;
    }

    @Override
    public Failure explain(Show show) {
        List<String> lines = new ArrayList<>();
        listed.forEach(
                (id, values) -> lines.addAll(Wording.with(group.text(id, show) + ":", Wording.numbered(values, show))));
        return new Failure(
                Wording.with("exactly these values per " + group.name() + ", in this order", lines),
                wrong == null ? missing(show) : other(wrong, show),
                List.of());
    }

    private List<String> missing(Show show) {
        List<String> lines = new ArrayList<>();
        listed.forEach((id, values) -> {
            if (isMoreExpected(id)) {
                lines.add(group.text(id, show) + ": " + came(id) + " of " + Text.count(values.size(), "value"));
            }
        });
        return Wording.with("it received only", lines);
    }

    private List<String> other(ReceivedEvent<K, V> event, Show show) {
        Optional<ConsumerRecord<K, V>> record = event.record();
        Optional<Identity> id = group.of().apply(event);
        if (record.isEmpty() || id.isEmpty()) {
            return Wording.with("an event can't be read", Wording.events(List.of(event), show));
        }
        String which = "event " + (came(id.get()) + 1) + " of " + group.text(id.get(), show);
        if (!isMoreExpected(id.get())) {
            return Wording.with(which + " is one too many", Wording.events(List.of(event), show));
        }
        return Wording.with(
                which + " is another",
                NearMisses.difference("value", next(id.get()), record.get().value(), event, show));
    }
}
