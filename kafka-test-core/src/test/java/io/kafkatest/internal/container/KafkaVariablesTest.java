package io.kafkatest.internal.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
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
        assertThat(KafkaVariables.of(Map.of(setting, "value"), "id")).containsEntry(variable, "value");
    }

    @Test
    void haveTheIdOfTheClusterAndAJvmThatStartsFast() {
        assertThat(KafkaVariables.of(Map.of(), "4L6g3nShT-eMCtK--X86sw"))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "CLUSTER_ID", "4L6g3nShT-eMCtK--X86sw",
                        "KAFKA_HEAP_OPTS", "-Xms256m -Xmn128m -Xmx512m",
                        "KAFKA_JVM_PERFORMANCE_OPTS",
                                "-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:TLABSize=64k -XX:-ResizeTLAB"));
    }
}
