package io.kafkatest.broker;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The configuration of a node that is broker and controller. */
final class RaftConfig {

    static final String CLUSTER_ID = "MkU3OEVBNTcwNTJENDM2Qg";

    private RaftConfig() {}

    static Map<String, String> in(Path folder) throws IOException {
        int controllerPort = freePort();
        Map<String, String> config = new LinkedHashMap<>();
        config.put(NodeLauncher.CLUSTER_ID, CLUSTER_ID);
        config.put("node.id", "1");
        config.put("process.roles", "broker,controller");
        config.put("listeners", "PLAINTEXT://127.0.0.1:0,CONTROLLER://127.0.0.1:" + controllerPort);
        config.put("advertised.listeners", "PLAINTEXT://127.0.0.1:0");
        config.put("controller.listener.names", "CONTROLLER");
        config.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        config.put("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        config.put("log.dirs", folder.resolve("data").toString());
        config.put("log.cleaner.dedupe.buffer.size", "2097152");
        config.put("offsets.topic.replication.factor", "1");
        return config;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
