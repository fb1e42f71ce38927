package io.kafkatest.junit5;

import static org.assertj.core.api.Assertions.assertThat;

import io.kafkatest.KafkaCluster;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.security.auth.SecurityProtocol;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Listeners that a test declares. */
@Tag("own-cluster")
class ListenerTest {

    @Test
    void areDeclaredByTheAnnotation() {
        JupiterRun.of(Annotated.class).succeeds(1);
    }

    @KafkaTest(listeners = @Listener(name = "OTHER", protocol = SecurityProtocol.PLAINTEXT))
    static class Annotated {

        @Test
        void test(KafkaCluster kafka) throws Exception {
            reaches(kafka);
        }
    }

    @Test
    void areDeclaredInCode() {
        JupiterRun.of(Registered.class).succeeds(1);
    }

    static class Registered {

        @RegisterExtension
        static final KafkaTestExtension KAFKA = KafkaTestExtension.builder()
                .listener("OTHER", SecurityProtocol.PLAINTEXT)
                .build();

        @Test
        void test(KafkaCluster kafka) throws Exception {
            reaches(kafka);
        }
    }

    private static void reaches(KafkaCluster kafka) throws Exception {
        assertThat(kafka.bootstrapServers("OTHER")).isNotEqualTo(kafka.bootstrapServers());
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers("OTHER")))) {
            assertThat(admin.describeCluster().clusterId().get()).isEqualTo(kafka.clusterId());
        }
    }

    @Test
    void areRefusedByTheNameOfAnother() {
        assertThat(JupiterRun.of(Misnamed.class).failure()).isEqualTo("""
                A listener "secure" was asked for.
                The name of a listener is of capital letters, digits and underscores, and begins with a letter.
                Call it SECURE, for example.""");
    }

    @KafkaTest(listeners = @Listener(name = "secure", protocol = SecurityProtocol.SSL))
    static class Misnamed {

        @Test
        void test() {}
    }

    @Test
    void areNotToBeHadOfAClusterThatRunsAlready() {
        Map<String, String> external =
                Map.of("kafka-test.run-on", "external", "kafka-test.external.bootstrap.servers", "localhost:1");

        assertThat(JupiterRun.with(external, Annotated.class).failure()).isEqualTo("""
                The listeners {OTHER=PLAINTEXT} were asked for.
                The cluster is one that runs already, and its listeners are not the tests' to choose.
                Remove the listeners, or have a cluster started for this test with RunOn.IN_PROCESS.""");
    }
}
