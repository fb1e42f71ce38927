package io.kafkatest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.apache.kafka.common.utils.AppInfoParser;
import org.junit.jupiter.api.Test;

/** Settings that Kafka accepts and then can't start with. What it logs then is not the same in all versions. */
class StartFailureTest {

    private static final String VERSION = AppInfoParser.getVersion();

    private static KafkaTestException startWith(String name, String value) {
        ClusterSpec spec = ClusterSpec.builder()
                .version(VERSION)
                .mode(ClusterMode.KRAFT)
                .brokerConfig(name, value)
                .build();
        return catchThrowableOfType(
                KafkaTestException.class, () -> KafkaCluster.start(spec).close());
    }

    /** Kafka's metrics, which all clusters of a JVM share, warn when others start or end at the same time. */
    private static String withoutTimes(String message) {
        return message.replaceAll("\n.* WARNING com\\.yammer\\..*", "")
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z", "TIME");
    }

    @Test
    void saysWhatWasAskedWhatIsWrongAndWhatToDo() {
        KafkaTestException failure = startWith("authorizer.class.name", "com.example.NoSuchAuthorizer");

        assertThat(withoutTimes(failure.getMessage())).isEqualTo("""
                        A cluster was asked for: 1 broker, Kafka %s, \
                        {authorizer.class.name=com.example.NoSuchAuthorizer}.
                        It could not start: java.lang.ClassNotFoundException: com.example.NoSuchAuthorizer.
                        The broker's last log events:
                          TIME ERROR org.apache.kafka.server.fault.ProcessTerminatingFaultHandler \
                        Encountered fatal fault: caught exception
                          TIME ERROR io.kafkatest.broker.ProcessGuard The broker wanted to end its process with status 1
                        Try it without the broker settings; if it starts then, one of them is the reason.""".formatted(VERSION));
    }

    @Test
    void hasTheCause() {
        assertThat(startWith("authorizer.class.name", "com.example.NoSuchAuthorizer"))
                .hasRootCauseInstanceOf(ClassNotFoundException.class);
    }

    @Test
    void ofAReporterIsOneExceptionToo() {
        KafkaTestException failure = startWith("metric.reporters", "com.example.NoSuchReporter");

        assertThat(withoutTimes(failure.getMessage())).startsWith("""
                        A cluster was asked for: 1 broker, Kafka %s, \
                        {metric.reporters=com.example.NoSuchReporter}.
                        It could not start: java.lang.ClassNotFoundException: com.example.NoSuchReporter.
                        The broker's last log events:
                        """.formatted(VERSION));
    }
}
