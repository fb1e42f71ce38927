package io.kafkatest.assertj.internal.evidence;

import io.kafkatest.BrokerLogEvent;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The brokers' warnings and errors since the test began. */
final class BrokerLog {

    private static final int SHOWN = 5;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.S", Locale.ROOT);

    private BrokerLog() {}

    static Optional<Section> since(Instant since, List<BrokerLogEvent> log) {
        List<BrokerLogEvent> events = log.stream()
                .filter(event -> !event.time().isBefore(since))
                .filter(event -> event.level() == Level.WARNING || event.level() == Level.ERROR)
                .toList();
        if (events.isEmpty()) {
            return Optional.empty();
        }
        List<String> lines = events.stream()
                .skip(Math.max(0, events.size() - SHOWN))
                .map(BrokerLog::line)
                .toList();
        return Optional.of(new Section("Broker log since the test began: " + counts(events), lines));
    }

    private static String counts(List<BrokerLogEvent> events) {
        long errors =
                events.stream().filter(event -> event.level() == Level.ERROR).count();
        long warnings = events.size() - errors;
        List<String> counts = new ArrayList<>();
        if (errors > 0) {
            counts.add(Text.count(errors, "error"));
        }
        if (warnings > 0) {
            counts.add(Text.count(warnings, "warning"));
        }
        return String.join(" and ", counts) + (events.size() > SHOWN ? " (last " + SHOWN + " shown)" : "");
    }

    private static String line(BrokerLogEvent event) {
        String level = event.level() == Level.ERROR ? "ERROR" : "WARN ";
        String text = TIME.format(event.time().atZone(ZoneId.systemDefault())) + " " + level + " "
                + Text.escaped(event.message());
        return Text.cut(text, Text.WIDTH - 2);
    }
}
