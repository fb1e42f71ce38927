package io.kafkatest.internal.container;

import io.kafkatest.ClusterMode;
import io.kafkatest.ClusterSpec;
import io.kafkatest.internal.node.BrokerDefaults;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The Kafka settings of nodes in containers: they find each other by name, and the tests find them at ports of the host.
 *
 * @param spec what the cluster is to be like
 * @param host where ports of containers are found
 * @param zooKeeper where ZooKeeper is found on the network, in that mode
 */
record ContainerConfigs(ClusterSpec spec, String host, String zooKeeper) {

    /** Brokers from 1, then the nodes that are controllers only. */
    int nodes() {
        return spec.brokers() + spec.controllers();
    }

    boolean isBroker(int id) {
        return id <= spec.brokers();
    }

    /** What brokers know of each other, asked where the tests reach them. */
    Membership membership(List<NodeContainer> brokers) {
        return new Membership(brokers.stream()
                .map(broker -> new Knock(host, broker.ports().client()))
                .toList());
    }

    private boolean isController(int id) {
        return spec.mode() != ClusterMode.ZOOKEEPER && (spec.controllers() == 0 ? id == 1 : !isBroker(id));
    }

    Map<String, String> of(int id, NodePorts ports) {
        Map<String, String> config = new LinkedHashMap<>(BrokerDefaults.of(spec));
        config.putAll(spec.brokerConfig());
        if (spec.mode() == ClusterMode.ZOOKEEPER) {
            config.put("broker.id", String.valueOf(id));
            config.put("zookeeper.connect", zooKeeper);
            config.put("zookeeper.connection.timeout.ms", "60000"); // it starts beside them
        } else {
            config.put("node.id", String.valueOf(id));
            config.put("process.roles", roles(id));
            config.put("controller.listener.names", Listeners.CONTROLLER);
            config.put("controller.quorum.voters", voters());
        }
        if (isBroker(id)) {
            config.put("advertised.listeners", advertised(id, ports));
            config.put("inter.broker.listener.name", Listeners.NETWORK);
        }
        config.put("listeners", listeners(id));
        config.put(
                "listener.security.protocol.map",
                Stream.concat(
                                Stream.of(Listeners.CLIENT, Listeners.NETWORK, Listeners.OUTSIDE, Listeners.CONTROLLER)
                                        .map(listener -> listener + ":PLAINTEXT"),
                                spec.listeners().entrySet().stream()
                                        .map(listener -> listener.getKey() + ":" + listener.getValue()))
                        .collect(Collectors.joining(",")));
        return config;
    }

    /** The listeners of a node that the test has declared, in the order of their ports. */
    List<String> declaredAt(int id) {
        return isBroker(id) ? List.copyOf(spec.listeners().keySet()) : List.of();
    }

    /** Where they are reached. */
    Map<String, Integer> declaredPorts(int id, NodePorts ports) {
        List<String> names = declaredAt(id);
        Map<String, Integer> declared = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            declared.put(names.get(i), ports.declared().get(i));
        }
        return declared;
    }

    private String declared(int id, IntFunction<String> address) {
        List<String> names = declaredAt(id);
        return IntStream.range(0, names.size())
                .mapToObj(index -> "," + names.get(index) + "://" + address.apply(index))
                .collect(Collectors.joining());
    }

    private String roles(int id) {
        return isBroker(id) ? isController(id) ? "broker,controller" : "broker" : "controller";
    }

    private String listeners(int id) {
        String broker = Listeners.CLIENT + "://:" + Listeners.CLIENT_PORT + "," + Listeners.NETWORK + "://:"
                + Listeners.NETWORK_PORT + "," + Listeners.OUTSIDE + "://:" + Listeners.OUTSIDE_PORT
                + declared(id, index -> ":" + Listeners.declaredPort(index));
        String controller = Listeners.CONTROLLER + "://:" + Listeners.CONTROLLER_PORT;
        return isBroker(id) ? isController(id) ? broker + "," + controller : broker : controller;
    }

    private String advertised(int id, NodePorts ports) {
        return Listeners.CLIENT + "://" + host + ":" + ports.client() + "," + Listeners.NETWORK + "://"
                + Listeners.alias(id) + ":" + Listeners.NETWORK_PORT + "," + Listeners.OUTSIDE + "://" + Listeners.HOST
                + ":" + ports.outside()
                + declared(id, index -> host + ":" + ports.declared().get(index));
    }

    private String voters() {
        return IntStream.rangeClosed(1, nodes())
                .filter(this::isController)
                .mapToObj(id -> id + "@" + Listeners.alias(id) + ":" + Listeners.CONTROLLER_PORT)
                .collect(Collectors.joining(","));
    }
}
