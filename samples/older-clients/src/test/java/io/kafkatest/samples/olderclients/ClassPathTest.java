package io.kafkatest.samples.olderclients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.kafkatest.KafkaCluster;
import io.kafkatest.junit5.KafkaTest;
import java.io.File;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.kafka.common.utils.AppInfoParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A broker runs in this JVM, and nothing of it is on the class path of those who use it. */
@KafkaTest
class ClassPathTest {

    @Test
    void theClientsAreOlderThanTheBroker(KafkaCluster kafka) {
        assertThat(AppInfoParser.getVersion()).isEqualTo("3.6.1");
        assertThat(kafka.version()).startsWith("4.");
    }

    @Test
    void jacksonIsTheApplicationsOwn() {
        assertThat(new JsonMapper().version()).hasToString("2.15.4");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kafka.server.KafkaRaftServer",
                "org.apache.kafka.server.config.KRaftConfigs",
                "org.apache.kafka.raft.KafkaRaftClient",
                "org.apache.zookeeper.ZooKeeper",
                "scala.Option",
                "org.apache.logging.log4j.Logger",
                "org.apache.logging.log4j.core.LoggerContext",
                "com.fasterxml.jackson.dataformat.csv.CsvMapper",
                "org.apache.kafka.tools.TopicCommand",
                "org.apache.maven.settings.Settings",
                "org.eclipse.aether.RepositorySystem",
                "eu.maveniverse.maven.mima.context.Context",
                "org.apache.http.client.HttpClient",
                "io.kafkatest.broker.NodeLauncher",
                "io.kafkatest.resolver.KafkaResolver"
            })
    void aClassOfTheBrokersOrTheResolversCantBeFound(String name) {
        assertThatExceptionOfType(ClassNotFoundException.class).isThrownBy(() -> Class.forName(name));
    }

    @Test
    void noJarOfTheBrokersOrTheResolversIsOnTheClassPath() {
        Stream<String> jars = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(path -> Path.of(path).getFileName().toString())
                .filter(file -> file.endsWith(".jar"));

        assertThat(jars)
                .contains("kafka-clients-3.6.1.jar", "jackson-databind-2.15.4.jar")
                .noneMatch(
                        jar -> jar.matches(
                                "(scala-|kafka_|kafka-(server|raft|metadata|storage|tools)|log4j-|zookeeper|maven-|plexus-|http).*"));
    }
}
