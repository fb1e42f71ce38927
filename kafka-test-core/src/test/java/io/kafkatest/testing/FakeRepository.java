package io.kafkatest.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A Maven repository on this machine, with artifacts that are made up. It serves as an HTTP proxy too. */
public final class FakeRepository implements AutoCloseable {

    private static final byte[] DAMAGED = "damaged".getBytes(StandardCharsets.UTF_8);

    public static final String CHECKSUM_OF_DAMAGED = sha1(DAMAGED);

    private final HttpServer server;
    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private volatile String login = "";

    private FakeRepository(HttpServer server) {
        this.server = server;
    }

    public static FakeRepository start() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        FakeRepository repository = new FakeRepository(server);
        server.createContext("/", repository::answer);
        server.start();
        return repository;
    }

    /** Of Kafka with its tools, and a library that both need. */
    public FakeRepository withKafka(String version) {
        return with("org.apache.kafka:kafka_2.13:" + version, "com.example:library:1.0")
                .with("org.apache.kafka:kafka-tools:" + version, "com.example:library:1.0")
                .with("com.example:library:1.0");
    }

    public FakeRepository with(String artifact, String... dependencies) {
        String[] names = artifact.split(":");
        put(path(names, "pom"), pom(artifact, dependencies));
        put(path(names, "jar"), jar(artifact));
        put(folder(names) + "maven-metadata.xml", metadata(names));
        return this;
    }

    public static String pom(String artifact, String... dependencies) {
        return "<project><modelVersion>4.0.0</modelVersion>" + coordinates(artifact.split(":")) + "<dependencies>"
                + Stream.of(dependencies)
                        .map(dependency -> "<dependency>" + coordinates(dependency.split(":")) + "</dependency>")
                        .collect(Collectors.joining())
                + "</dependencies></project>";
    }

    private static String folder(String... names) {
        return "/" + names[0].replace('.', '/') + "/" + names[1] + "/";
    }

    private static String path(String[] names, String type) {
        String version = names[names.length - 1];
        return folder(names) + version + "/" + names[1] + "-" + version + "." + type;
    }

    private static String coordinates(String... names) {
        return "<groupId>" + names[0] + "</groupId><artifactId>" + names[1] + "</artifactId><version>" + names[2]
                + "</version>";
    }

    private String metadata(String... names) {
        String folder = folder(names);
        String versions = files.keySet().stream()
                .filter(file -> file.startsWith(folder) && file.endsWith(".pom"))
                .map(file -> file.substring(folder.length(), file.lastIndexOf('/')))
                .sorted()
                .map(version -> "<version>" + version + "</version>")
                .collect(Collectors.joining());
        return "<metadata><groupId>" + names[0] + "</groupId><artifactId>" + names[1]
                + "</artifactId><versioning><versions>" + versions + "</versions></versioning></metadata>";
    }

    /** What the jar of an artifact has in it. */
    public static String jar(String artifact) {
        return "the jar of " + artifact;
    }

    private void put(String path, String content) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        files.put(path, bytes);
        files.put(path + ".sha1", sha1(bytes).getBytes(StandardCharsets.UTF_8));
    }

    private static String sha1(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    public FakeRepository without(String path) {
        files.keySet().removeIf(file -> file.contains(path));
        return this;
    }

    /** Gives other bytes than the checksum is of. */
    public FakeRepository damaged(String artifact) {
        files.put(path(artifact), DAMAGED);
        return this;
    }

    /** The checksum that the repository says a file has. */
    public String checksum(String artifact) {
        return new String(files.get(path(artifact) + ".sha1"), StandardCharsets.UTF_8);
    }

    private static String path(String artifactWithType) {
        String[] names = artifactWithType.split(":");
        return path(names, names[2]);
    }

    public FakeRepository forUser(String name, String password) {
        login = "Basic " + Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
        return this;
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public String url() {
        return "http://127.0.0.1:" + port() + "/";
    }

    /** The paths that were asked for, in order. */
    public List<String> requests() {
        return new ArrayList<>(requests);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            requests.add(path);
            byte[] file = files.get(path);
            if (!login.isEmpty() && !login.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                exchange.getResponseHeaders().add("WWW-Authenticate", "Basic realm=\"fake\"");
                exchange.sendResponseHeaders(401, -1);
            } else if (file == null) {
                exchange.sendResponseHeaders(404, -1);
            } else {
                exchange.sendResponseHeaders(200, file.length);
                exchange.getResponseBody().write(file);
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
