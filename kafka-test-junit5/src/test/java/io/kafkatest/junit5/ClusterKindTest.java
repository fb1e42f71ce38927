package io.kafkatest.junit5;

import static org.assertj.core.api.Assertions.assertThat;

import io.kafkatest.ClusterMode;
import io.kafkatest.KafkaCluster;
import io.kafkatest.RunOn;
import io.kafkatest.TestTopic;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What kind of cluster a class asks for, and what the build says when it doesn't. */
@Tag("own-cluster")
class ClusterKindTest {

    @Test
    void an_annotation_says_version_mode_and_place() {
        JupiterRun.of(OldKafka.class).succeeds(1);
    }

    @KafkaTest(version = "3.6.1", mode = ClusterMode.ZOOKEEPER, runOn = RunOn.PROCESS)
    static class OldKafka {

        @Test
        void test(KafkaCluster kafka, @Topic TestTopic<String, String> topic) {
            topic.send("value");

            assertThat(topic.events().records()).hasSize(1);
            assertThat(kafka.version()).isEqualTo("3.6.1");
            assertThat(kafka.spec().mode()).isEqualTo(ClusterMode.ZOOKEEPER);
            assertThat(kafka.spec().runOn()).isEqualTo(RunOn.PROCESS);
        }
    }

    @Test
    void a_parameter_says_what_the_class_does_not() {
        JupiterRun.with(
                        Map.of(
                                "kafka-test.version", "3.6.1",
                                "kafka-test.mode", "zookeeper",
                                "kafka-test.controllers", "0",
                                "kafka-test.run-on", "in-process"),
                        Undecided.class)
                .succeeds(1);
    }

    @KafkaTest
    static class Undecided {

        @Test
        void test(KafkaCluster kafka) {
            assertThat(kafka.version()).isEqualTo("3.6.1");
            assertThat(kafka.spec().mode()).isEqualTo(ClusterMode.ZOOKEEPER);
        }
    }

    @Test
    void a_parameter_changes_nothing_that_the_class_says() {
        JupiterRun.with(Map.of("kafka-test.version", "3.6.1"), Decided.class).succeeds(1);
    }

    @KafkaTest(version = "3.9.2", mode = ClusterMode.KRAFT)
    static class Decided {

        @Test
        void test(KafkaCluster kafka) {
            assertThat(kafka.version()).isEqualTo("3.9.2");
        }
    }

    @Test
    void a_built_extension_says_it_too() {
        JupiterRun.of(Built.class).succeeds(1);
    }

    static class Built {

        @RegisterExtension
        static final KafkaTestExtension KAFKA = KafkaTestExtension.builder()
                .version("3.6.1")
                .mode(ClusterMode.KRAFT)
                .runOn(RunOn.IN_PROCESS)
                .brokerPlugin(ClusterKindTest.class)
                .brokerPlugin(Path.of("target/test-classes"))
                .build();

        @Test
        void test(KafkaCluster kafka) {
            assertThat(kafka.version()).isEqualTo("3.6.1");
            assertThat(kafka.spec().brokerPlugins()).hasSize(2);
        }
    }

    @Test
    void zookeeper_mode_of_a_kafka_without_it_is_refused() {
        assertThat(JupiterRun.of(TooNew.class).failure()).isEqualTo("""
                        A cluster of Kafka 4.0.2 in ZooKeeper mode was asked for.
                        Kafka 4.x has no ZooKeeper mode; versions 3.3 to 3.9 have it.
                        Ask for one of those, or for KRaft mode.""");
    }

    @KafkaTest(version = "4.0.2", mode = ClusterMode.ZOOKEEPER)
    static class TooNew {

        @Test
        void test() {}
    }

    @Test
    void a_version_that_is_none_is_refused() {
        assertThat(JupiterRun.of(NoVersion.class).failure()).isEqualTo("""
                        Kafka "latest" was asked for.
                        That is not a version of Kafka, which has three numbers.
                        Write it in full, such as 3.6.1.""");
    }

    @KafkaTest(version = "latest")
    static class NoVersion {

        @Test
        void test() {}
    }

    @Test
    void a_misspelt_parameter_of_the_platforms_file_is_refused() {
        Properties file = new Properties();
        file.setProperty("kafka-test.verson", "3.6.1");

        assertThat(inFile(file, () -> JupiterRun.of(Undecided.class).failure())).isEqualTo("""
                        The setting kafka-test.verson is given by the JUnit configuration parameter kafka-test.verson.
                        There is no such setting.
                        Did you mean kafka-test.version?""");
    }

    /** Runs something with another junit-platform.properties on the class path. */
    private static String inFile(Properties file, Supplier<String> run) {
        StringWriter text = new StringWriter();
        try {
            file.store(text, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] content = text.toString().getBytes(StandardCharsets.ISO_8859_1);
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(new ClassLoader(before) {
            @Override
            public InputStream getResourceAsStream(String name) {
                return name.equals("junit-platform.properties")
                        ? new ByteArrayInputStream(content)
                        : super.getResourceAsStream(name);
            }
        });
        try {
            return run.get();
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    @Test
    void a_plugin_that_is_in_no_jar_is_refused() {
        assertThat(JupiterRun.of(PluginOfTheJdk.class).failure()).isEqualTo("""
                        The brokers were to find the class java.lang.String.
                        It is in no jar or folder.
                        Give the path of a jar or folder that has it.""");
    }

    @KafkaTest(brokerPlugins = String.class)
    static class PluginOfTheJdk {

        @Test
        void test() {}
    }
}
