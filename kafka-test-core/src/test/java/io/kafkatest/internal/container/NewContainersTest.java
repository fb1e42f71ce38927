package io.kafkatest.internal.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kafkatest.ClusterSpec;
import io.kafkatest.KafkaTestException;
import io.kafkatest.RunOn;
import io.kafkatest.internal.node.BrokerLog;
import io.kafkatest.spi.ContainerOrder;
import java.lang.System.Logger.Level;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NewContainersTest {

    private static final ClusterSpec SPEC =
            ClusterSpec.builder().runOn(RunOn.CONTAINER).image("acme/kafka").build();

    private final ContainerOutput output = new ContainerOutput(new BrokerLog(Level.OFF));

    private NewContainers on(FakeEngine engine) {
        return new NewContainers(
                engine,
                ContainerMarks.kept(Map.of()),
                new PublishedImage("acme/kafka", SPEC, "id", engine.host()),
                new ContainerConfigs(SPEC, engine.host(), "none"),
                output);
    }

    private NewContainers forThisJvm(FakeEngine engine) {
        return new NewContainers(
                engine,
                ContainerMarks.ofThisJvm(),
                new PublishedImage("acme/kafka", SPEC, "id", engine.host()),
                new ContainerConfigs(SPEC, engine.host(), "none"),
                output);
    }

    @Test
    void aPortThatIsTakenIsReplacedByAnother() {
        FakeEngine engine = FakeEngine.withPortsTaken(2);

        ContainerSource.Placed placed = on(engine).container(1, output);

        assertThat(engine.started)
                .extracting(ContainerOrder::ports)
                .containsExactly(Map.of(
                        9092, placed.ports().client(), 9095, placed.ports().outside()));
    }

    @Test
    void notEveryPortCanBeTaken() {
        NewContainers containers = on(FakeEngine.withPortsTaken(Integer.MAX_VALUE));

        assertThatThrownBy(() -> containers.container(1, output))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("each port that was tried is taken: port is already allocated");
    }

    @Test
    void allAreRemovedBeforeTheirNetwork() {
        FakeEngine engine = new FakeEngine();
        NewContainers containers = on(engine);
        containers.container(1, output);

        containers.remove();

        assertThat(engine.removed).containsExactly("kafka-1", "network");
    }

    @Test
    void oneThatIsStartedTooLateIsRemovedAtOnce() {
        FakeEngine engine = new FakeEngine();
        NewContainers containers = on(engine);
        containers.remove();

        assertThatThrownBy(() -> containers.container(2, output))
                .hasMessage("the others were removed while it started");
        assertThat(engine.removed).containsExactly("network", "kafka-2");
    }

    @Test
    void oneThatIsAloneHasNoNetworkUntilSomebodyAsks() {
        FakeEngine engine = new FakeEngine();
        NewContainers containers = forThisJvm(engine);

        containers.container(1, output);

        assertThat(engine.started).extracting(ContainerOrder::network).containsExactly("");
        assertThat(containers.network()).isEqualTo("network");
        assertThat(engine.joined).containsExactly("kafka-1 on network");
    }

    @Test
    void oneThatIsAloneJoinsItsNetworkOnce() {
        FakeEngine engine = new FakeEngine();
        NewContainers containers = forThisJvm(engine);
        containers.container(1, output);
        containers.network();

        containers.network();

        assertThat(engine.joined).hasSize(1);
    }

    @Test
    void aNetworkThatNobodyAskedForIsNotRemoved() {
        FakeEngine engine = new FakeEngine();
        NewContainers containers = forThisJvm(engine);
        containers.container(1, output);

        containers.remove();

        assertThat(engine.removed).containsExactly("kafka-1");
    }

    @Test
    void oneThatIsGoneJoinsNoNetwork() {
        NewContainers containers = forThisJvm(new FakeEngine());
        containers.container(1, output);
        containers.remove();

        assertThatThrownBy(containers::network)
                .isInstanceOf(KafkaTestException.class)
                .hasMessage(
                        "The network of a cluster was asked for.\nThe cluster is closed, and had none as long as it ran.\n"
                                + "Ask before the cluster is closed.");
    }

    @Test
    void aNetworkThatCannotBeJoinedIsRemovedAndAskedForAgain() {
        FakeEngine engine = new FakeEngine();
        NewContainers containers = forThisJvm(engine);
        containers.container(1, output);
        engine.refusesToJoin = true;

        assertThatThrownBy(containers::network).hasMessage("no such container");

        assertThat(engine.removed).containsExactly("network");
        engine.refusesToJoin = false;
        containers.network();
        assertThat(engine.joined).containsExactly("kafka-1 on network");
    }
}
