package io.kafkatest.internal.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kafkatest.ClusterSpec;
import io.kafkatest.internal.distribution.Distributions;
import io.kafkatest.spi.Settings;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
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
        assertThat(ClassPreloader.ofClients().names()).hasSizeGreaterThan(1_000);
        assertThat(ClassPreloader.ofClients().load()).isEmpty();
    }

    @Test
    void aPauseLeavesTheRestForLater() {
        Asked asked = new Asked();
        ClassPreloader preloader = new ClassPreloader(asked, "io/kafkatest/internal/node/clients.preload");
        asked.then(preloader::pause);

        preloader.load();
        assertThat(asked.names).hasSize(1);

        asked.then(() -> {});
        preloader.begin();
        await().untilAsserted(() -> assertThat(asked.names).containsExactlyElementsOf(preloader.names()));
    }

    @Test
    void aListThatIsNotThereIsNoFailure() {
        assertThat(new ClassPreloader(getClass().getClassLoader(), "no/such.preload").load())
                .isEmpty();
    }

    /** Remembers what it was asked for, and does something then. */
    private static final class Asked extends ClassLoader {

        private final List<String> names = new CopyOnWriteArrayList<>();
        private volatile Runnable then = () -> {};

        Asked() {
            super(ClassPreloaderTest.class.getClassLoader());
        }

        void then(Runnable action) {
            then = action;
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            names.add(name);
            then.run();
            return super.loadClass(name, resolve);
        }
    }
}
