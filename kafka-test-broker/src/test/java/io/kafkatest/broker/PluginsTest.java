package io.kafkatest.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.jar.JarOutputStream;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import javax.tools.ToolProvider;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Classes of the user's that no class loader of Kafka's has; each logs that it is used. */
class PluginsTest {

    @TempDir
    static Path compiled;

    @TempDir
    Path folder;

    private final List<LogRecord> log = new CopyOnWriteArrayList<>();

    @BeforeAll
    static void compile() throws IOException {
        try (Stream<Path> sources = Files.list(Path.of("src/test/plugins/plugin"))) {
            String[] arguments = Stream.concat(
                            Stream.of("-d", compiled.toString(), "-cp", System.getProperty("java.class.path")),
                            sources.map(Path::toString))
                    .toArray(String[]::new);
            assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments))
                    .isZero();
        }
    }

    @Test
    void authorizeAndNameWhoConnects() throws Exception {
        Map<String, String> config = RaftConfig.in(folder);
        config.put("authorizer.class.name", "plugin.OpenAuthorizer");
        config.put("principal.builder.class", "plugin.AlicesPrincipalBuilder");

        runWith(compiled, config);

        assertThat(log)
                .filteredOn(event -> event.getLoggerName().equals("plugin.OpenAuthorizer"))
                .extracting(LogRecord::getMessage)
                .contains("User:alice is allowed");
    }

    @Test
    void limitClients() throws Exception {
        Map<String, String> config = RaftConfig.in(folder);
        config.put("client.quota.callback.class", "plugin.GenerousQuotas");

        runWith(compiled, config);

        assertThat(log).extracting(LogRecord::getMessage).contains("no quotas");
    }

    @Test
    void storeSegments() throws Exception {
        Map<String, String> config = RaftConfig.in(folder);
        config.put("remote.log.storage.system.enable", "true");
        config.put("remote.log.storage.manager.class.name", "plugin.EmptyStorage");
        config.put("remote.log.metadata.manager.class.name", "plugin.EmptyMetadata");

        runWith(compiled, config);

        assertThat(log).extracting(LogRecord::getMessage).contains("storage is empty", "nothing is stored");
    }

    @Test
    void mayBeInAJar() throws Exception {
        Map<String, String> config = RaftConfig.in(folder);
        config.put("client.quota.callback.class", "plugin.GenerousQuotas");

        runWith(jar(), config);

        assertThat(log).extracting(LogRecord::getMessage).contains("no quotas");
    }

    @Test
    void areNotFoundByANodeThatHasNone() throws Exception {
        Map<String, String> config = RaftConfig.in(folder);
        config.put("principal.builder.class", "plugin.AlicesPrincipalBuilder");

        try (NodeLauncher node = new NodeLauncher("node", Level.WARNING, log::add)) {
            assertThatThrownBy(() -> node.apply(config))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("Invalid value plugin.AlicesPrincipalBuilder for configuration principal.builder.class:"
                            + " Class plugin.AlicesPrincipalBuilder could not be found.");
        }
    }

    @Test
    void areLetGoWithTheNode() throws Exception {
        Plugins plugins = new Plugins(List.of(jar()));
        ClassLoader loader = plugins.loader();

        plugins.close();

        assertThatThrownBy(() -> loader.loadClass("plugin.GenerousQuotas")).isInstanceOf(ClassNotFoundException.class);
    }

    @Test
    void leaveThePathsThatTheUserGives() {
        Map<String, String> config = Map.of(
                "remote.log.storage.manager.class.name",
                "plugin.EmptyStorage",
                "remote.log.storage.manager.class.path",
                "/elsewhere");

        assertThat(new Plugins(List.of(compiled)).completed(config)).isEqualTo(config);
    }

    private void runWith(Path plugins, Map<String, String> config) throws IOException {
        try (NodeLauncher node = new NodeLauncher("node", Level.WARNING, log::add, List.of(plugins))) {
            int port = node.apply(config).get("PLAINTEXT");
            try (Admin admin = Admin.create(Map.of("bootstrap.servers", "127.0.0.1:" + port))) {
                assertThat(admin.describeCluster().clusterId())
                        .succeedsWithin(Duration.ofSeconds(20))
                        .isEqualTo(RaftConfig.CLUSTER_ID);
            }
        }
    }

    private Path jar() throws IOException {
        Path jar = folder.resolve("plugins.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                Stream<Path> classes = Files.list(compiled.resolve("plugin"))) {
            for (Path file : classes.toList()) {
                out.putNextEntry(new ZipEntry("plugin/" + file.getFileName()));
                Files.copy(file, out);
            }
        }
        return jar;
    }
}
