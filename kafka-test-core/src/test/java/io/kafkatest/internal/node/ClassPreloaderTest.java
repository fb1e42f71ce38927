package io.kafkatest.internal.node;

import static org.assertj.core.api.Assertions.assertThat;

import io.kafkatest.ClusterSpec;
import io.kafkatest.internal.distribution.Distributions;
import io.kafkatest.spi.Settings;
import org.junit.jupiter.api.Test;

class ClassPreloaderTest {

    @Test
    void theDefaultBrokerHasEveryClassOfItsList() {
        BrokerLoader broker =
                new BrokerLoader(Distributions.of(Settings.ofThisJvm()).find(ClusterSpec.defaults()));

        assertThat(broker.brokerClasses().names()).hasSizeGreaterThan(3_000);
        assertThat(broker.brokerClasses().load()).isEmpty();
    }

    @Test
    void theNewestClientsHaveEveryClassOfTheirList() {
        assertThat(BrokerLoader.clientClasses().names()).hasSizeGreaterThan(1_000);
        assertThat(BrokerLoader.clientClasses().load()).isEmpty();
    }

    @Test
    void aListThatIsNotThereIsNoFailure() {
        assertThat(new ClassPreloader(getClass().getClassLoader(), "no/such.preload").load())
                .isEmpty();
    }
}
