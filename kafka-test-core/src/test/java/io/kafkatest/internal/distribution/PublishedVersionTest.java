package io.kafkatest.internal.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A real version, from where this machine's Maven gets it, into an empty cache. */
class PublishedVersionTest {

    @TempDir
    private static Path cache;

    private static Distribution kafka;

    @BeforeAll
    static void fetch() {
        kafka = DistributionSettings.none().with("kafka-test.cache-dir", cache).find("3.6.1");
    }

    private static Stream<String> names() {
        return kafka.jars().stream().map(jar -> jar.getFileName().toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kafka_2.13-3.6.1",
                "kafka-clients-3.6.1",
                "kafka-tools-3.6.1",
                "zookeeper-3.8.3",
                "reload4j-1.2.25",
                "slf4j-api-1.7.36"
            })
    void hasWhatItRunsOf(String jar) {
        assertThat(names()).anyMatch(name -> name.startsWith(jar + "-"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"slf4j-reload4j", "connect-runtime", "jetty", "jersey"})
    void hasNoLoggingBindingAndNoKafkaConnect(String jar) {
        assertThat(names()).noneMatch(name -> name.startsWith(jar));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "io.kafkatest.broker.NodeLauncher",
                "kafka.server.KafkaRaftServer",
                "kafka.server.KafkaServer",
                "kafka.admin.TopicCommand",
                "kafka.utils.Log4jController",
                "org.apache.kafka.tools.JmxTool",
                "org.apache.zookeeper.server.ZooKeeperServer"
            })
    void hasAllThatItsClassesNeed(String name) throws Exception {
        List<URL> jars = new ArrayList<>();
        for (Path jar : kafka.jars()) {
            jars.add(jar.toUri().toURL());
        }
        try (URLClassLoader loader =
                new URLClassLoader(jars.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            assertThatCode(() -> loader.loadClass(name).getMethods()).doesNotThrowAnyException();
        }
    }
}
