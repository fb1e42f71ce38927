package io.kafkatest.internal.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KafkaVariablesTest {

    @ParameterizedTest
    @CsvSource({
        "log.dirs,KAFKA_LOG_DIRS",
        "ssl.keystore-type,KAFKA_SSL_KEYSTORE___TYPE",
        "a_b.c,KAFKA_A__B_C",
        "listener.name.client.ssl.client.auth,KAFKA_LISTENER_NAME_CLIENT_SSL_CLIENT_AUTH"
    })
    void areNamedAsTheImagesReadThem(String setting, String variable) {
        assertThat(KafkaVariables.of(Map.of(setting, "value"), "id", Level.INFO))
                .containsEntry(variable, "value");
    }

    @Test
    void haveTheIdOfTheClusterAndAJvmThatStartsFast() {
        assertThat(KafkaVariables.of(Map.of(), "4L6g3nShT-eMCtK--X86sw", Level.WARNING))
                .containsEntry("CLUSTER_ID", "4L6g3nShT-eMCtK--X86sw")
                .containsEntry("KAFKA_HEAP_OPTS", "-Xms64m -Xmx512m")
                .containsEntry("KAFKA_JVM_PERFORMANCE_OPTS", "-XX:+UseSerialGC -XX:TieredStopAtLevel=1")
                .containsEntry("KAFKA_JMX_OPTS", "-Djava.awt.headless=true");
    }

    @ParameterizedTest
    @CsvSource({"WARNING,WARN", "INFO,INFO", "FINE,DEBUG", "ALL,TRACE"})
    void letKafkaLogWhatSomebodyWantsToSee(String level, String ofKafka) {
        assertThat(KafkaVariables.of(Map.of(), "id", Level.parse(level)))
                .containsEntry("KAFKA_LOG4J_ROOT_LOGLEVEL", ofKafka)
                .containsEntry(
                        "KAFKA_LOG4J_LOGGERS",
                        "kafka=%1$s,org.apache.kafka=%1$s,kafka.controller=%1$s,state.change.logger=%1$s"
                                .formatted(ofKafka));
    }
}
