package io.kafkatest.internal.node;

import static org.assertj.core.api.Assertions.assertThat;

import io.kafkatest.BrokerLogEvent;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.List;
import java.util.logging.LogRecord;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrokerLogTest {

    private final BrokerLog log = new BrokerLog(Level.OFF);

    private static LogRecord record(java.util.logging.Level level, String message) {
        LogRecord record = new LogRecord(level, message);
        record.setLoggerName("kafka.Server");
        record.setInstant(Instant.EPOCH);
        return record;
    }

    @Test
    void keepsWarnings() {
        log.accept(record(java.util.logging.Level.WARNING, "careful"));

        assertThat(log.events())
                .containsExactly(new BrokerLogEvent(Instant.EPOCH, Level.WARNING, "kafka.Server", "careful", null));
    }

    @Test
    void keepsErrorsWithTheirStackTrace() {
        LogRecord record = record(java.util.logging.Level.SEVERE, "broken");
        record.setThrown(new IllegalStateException("why"));

        log.accept(record);

        assertThat(log.events()).singleElement().satisfies(event -> {
            assertThat(event.level()).isEqualTo(Level.ERROR);
            assertThat(event.stackTrace())
                    .startsWith("java.lang.IllegalStateException: why")
                    .contains("at " + BrokerLogTest.class.getName());
        });
    }

    @Test
    void keepsNothingBelowAWarning() {
        log.accept(record(java.util.logging.Level.INFO, "well"));

        assertThat(log.events()).isEmpty();
    }

    @Test
    void leavesOutWhatIsAboutTheMetricsThatAllClustersOfTheJvmShare() {
        LogRecord record = record(java.util.logging.Level.WARNING, "Error registering AppInfo mbean");
        record.setLoggerName("org.apache.kafka.common.utils.AppInfoParser");

        log.accept(record);

        assertThat(log.events()).isEmpty();
    }

    @Test
    void keepsTheLatestThousand() {
        IntStream.range(0, 1_005)
                .forEach(number -> log.accept(record(java.util.logging.Level.WARNING, "event " + number)));

        assertThat(log.events())
                .extracting(BrokerLogEvent::message)
                .isEqualTo(IntStream.range(5, 1_005)
                        .mapToObj(number -> "event " + number)
                        .toList());
    }

    @Test
    void doesNotChangeWhatItGave() {
        List<BrokerLogEvent> before = log.events();

        log.accept(record(java.util.logging.Level.WARNING, "later"));

        assertThat(before).isEmpty();
    }

    @Test
    void showsAnEventOnOneLine() {
        log.accept(record(java.util.logging.Level.WARNING, "careful"));

        assertThat(log.events().get(0)).hasToString("1970-01-01T00:00:00Z WARNING kafka.Server careful");
    }

    @ParameterizedTest
    @CsvSource({"OFF,WARNING", "ERROR,WARNING", "WARNING,WARNING", "INFO,INFO", "DEBUG,FINE", "TRACE,ALL", "ALL,ALL"})
    void asksTheBrokerForNoMoreThanSomebodyWants(Level passedOn, String asked) {
        assertThat(new BrokerLog(passedOn).level()).isEqualTo(java.util.logging.Level.parse(asked));
    }
}
