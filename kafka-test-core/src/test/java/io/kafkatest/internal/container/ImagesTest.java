package io.kafkatest.internal.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kafkatest.ClusterMode;
import io.kafkatest.ClusterSpec;
import io.kafkatest.KafkaTestException;
import io.kafkatest.RunOn;
import io.kafkatest.internal.distribution.Distributions;
import io.kafkatest.spi.ImageRecipe;
import io.kafkatest.spi.Settings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ImagesTest {

    private final FakeEngine engine = new FakeEngine();

    private NodeImage of(ClusterSpec.Builder spec, Optional<String> base) {
        ClusterSpec container = spec.runOn(RunOn.CONTAINER).build();
        return new Images(engine, Distributions.of(Settings.ofThisJvm()), base)
                .of(container, "id", "token", LauncherImage.Owners.ONE);
    }

    private static ClusterSpec.Builder version(String version) {
        return ClusterSpec.builder().version(version).mode(ClusterMode.KRAFT);
    }

    @Test
    void isTheOfficialOneFromTheFirstVersionThatHasOne() {
        NodeImage image = of(version("3.7.0"), Optional.empty());

        assertThat(engine.provided).containsExactly("apache/kafka:3.7.0");
        assertThat(image.order(1, Map.of(), NodePorts.choose(0)).image()).isEqualTo("apache/kafka:3.7.0");
        assertThat(image.version()).isEqualTo("3.7.0");
    }

    @Test
    void isTheOneThatTheTestNames() {
        NodeImage image = of(ClusterSpec.builder().image("acme/kafka:1"), Optional.of("jre:17"));

        assertThat(engine.provided).containsExactly("acme/kafka:1");
        assertThat(image.version()).isEmpty();
    }

    @Test
    void isBuiltForEveryVersionOnceTheUserNamesWhatFrom() {
        String carried = Distributions.of(Settings.ofThisJvm())
                .versionFor(ClusterSpec.defaults())
                .toString();

        of(version(carried), Optional.of("jre:17"));

        assertThat(engine.provided).isEmpty();
        assertThat(engine.built).singleElement().satisfies(recipe -> {
            assertThat(recipe.base()).isEqualTo("jre:17");
            assertThat(recipe.name()).matches("localhost/kafka-test/kafka:" + carried + "-[0-9a-f]{12}");
            assertThat(recipe.files().keySet()).anyMatch(file -> file.matches("libs/000-launcher.*\\.jar"));
            assertThat(recipe.texts()).containsOnlyKeys("java.options");
        });
    }

    @Test
    void isTheSameUntilSomethingInItChanges() {
        String carried = Distributions.of(Settings.ofThisJvm())
                .versionFor(ClusterSpec.defaults())
                .toString();
        for (String base : List.of("jre:17", "jre:17", "jre:21")) {
            of(version(carried), Optional.of(base));
        }

        List<String> names = engine.built.stream().map(ImageRecipe::name).toList();
        assertThat(names.get(0)).isEqualTo(names.get(1)).isNotEqualTo(names.get(2));
    }

    @Test
    void hasConfluentsZooKeeperBesideConfluentsKafka() {
        NodeImage image = of(
                ClusterSpec.builder().image("acme/mirror/cp-kafka:7.6.1").mode(ClusterMode.ZOOKEEPER),
                Optional.empty());

        assertThat(engine.provided).containsExactly("acme/mirror/cp-zookeeper:7.6.1", "acme/mirror/cp-kafka:7.6.1");
        assertThat(image.zooKeeper()).isEqualTo("zookeeper:2181");
    }

    @Test
    void hasNoZooKeeperBesideAnyOther() {
        ClusterSpec.Builder spec =
                ClusterSpec.builder().image("apache/kafka:3.9.2").mode(ClusterMode.ZOOKEEPER);

        assertThatThrownBy(() -> of(spec, Optional.empty()))
                .isInstanceOf(KafkaTestException.class)
                .hasMessage("""
                        A cluster of the image apache/kafka:3.9.2 in ZooKeeper mode was asked for.
                        Only beside confluentinc/cp-kafka an image of ZooKeeper is known, confluentinc/cp-zookeeper.
                        Name a version instead of an image, such as 3.6.1: an image with ZooKeeper is built then.""");
        assertThat(engine.provided).isEmpty();
    }
}
