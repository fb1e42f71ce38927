package io.kafkatest;

import static org.assertj.core.api.Assertions.assertThat;

import io.kafkatest.testing.ForeignCluster;
import io.kafkatest.testing.ForeignClusterParameter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every example of docs/external.md. */
@ExtendWith(ForeignClusterParameter.class)
@ResourceLock(ForeignClusterParameter.CLUSTER)
class ExternalDocumentationTest {

    private static final Pattern EXAMPLE = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    static Stream<String> examples() throws Exception {
        return EXAMPLE.matcher(Files.readString(Path.of("../docs/external.md")))
                .results()
                .map(example -> example.group(1));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void hasOnlyExamplesThatAreRunHere(String example) throws Exception {
        String source = Files.readString(Path.of("src/test/java/io/kafkatest/ExternalDocumentationTest.java"));

        assertThat(withoutSpace(source)).contains(withoutSpace(example));
    }

    private static String withoutSpace(String code) {
        return code.replaceAll("//[^\n]*", "").replaceAll("\\s+", "");
    }

    @Test
    void givesClientsTheProperties(ForeignCluster foreign) {
        try (KafkaCluster kafka = foreign.connect()) {
            Map<String, Object> config = kafka.clientConfig();
            config.put("group.id", kafka.nameFor("billing"));

            assertThat(config).containsKey("sasl.jaas.config");
            assertThat((String) config.get("group.id")).endsWith("-billing");
        }
    }

    @Test
    void namesTopics(ForeignCluster foreign) {
        try (KafkaCluster kafka = foreign.connect()) {
            TestTopic<String, String> payments = kafka.topic("payments", String.class, String.class);

            String name = payments.name(); // kafka-test-20261124T182103Z-1c0ffee9-payments

            assertThat(name).matches("kafka-test-\\d{8}T\\d{6}Z-[0-9a-f]{8}-payments");
        }
    }
}
