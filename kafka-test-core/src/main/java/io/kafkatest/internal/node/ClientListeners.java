package io.kafkatest.internal.node;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.security.auth.SecurityProtocol;

/**
 * The listeners of a broker: that of this library, and those that a test has declared.
 *
 * @param declared the latter, with what is spoken there
 */
record ClientListeners(Map<String, SecurityProtocol> declared) {

    /** Their addresses, whose ports are for the operating system to choose. */
    String anyAddresses() {
        return names().map(name -> address(name, 0)).collect(Collectors.joining(","));
    }

    /** What is spoken there, as Kafka writes it. */
    String protocols() {
        return Stream.concat(
                        Stream.of(NodeConfigs.CLIENT_LISTENER + ":PLAINTEXT"),
                        declared.entrySet().stream().map(listener -> listener.getKey() + ":" + listener.getValue()))
                .collect(Collectors.joining(","));
    }

    /** Addresses that others know by now. */
    String at(Map<String, Integer> ports, String addresses) {
        String fixed = addresses;
        for (String name : names().toList()) {
            fixed = fixed.replace(address(name, 0), address(name, ports.getOrDefault(name, 0)));
        }
        return fixed;
    }

    /** The ports of those that the test has declared. */
    Map<String, Integer> portsOfDeclared(Map<String, Integer> all) {
        Map<String, Integer> ports = new LinkedHashMap<>(all);
        ports.keySet().retainAll(declared.keySet());
        return ports;
    }

    private Stream<String> names() {
        return Stream.concat(Stream.of(NodeConfigs.CLIENT_LISTENER), declared.keySet().stream());
    }

    private static String address(String name, int port) {
        return name + "://" + NodeConfigs.LOOPBACK + ":" + port;
    }
}
