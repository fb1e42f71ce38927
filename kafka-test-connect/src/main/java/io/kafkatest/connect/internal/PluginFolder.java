package io.kafkatest.connect.internal;

import io.kafkatest.KafkaTestException;
import io.kafkatest.connect.ConnectSpec;
import io.kafkatest.spi.ConnectHost;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Lays out plugins as Connect wants to find them: a folder of folders of jars. */
final class PluginFolder {

    /** What can be a plugin, and be declared in a jar. */
    private static final Set<String> KINDS = Set.of(
            "org.apache.kafka.connect.source.SourceConnector",
            "org.apache.kafka.connect.sink.SinkConnector",
            "org.apache.kafka.connect.storage.Converter",
            "org.apache.kafka.connect.storage.HeaderConverter",
            "org.apache.kafka.connect.transforms.Transformation",
            "org.apache.kafka.connect.transforms.predicates.Predicate",
            "org.apache.kafka.connect.rest.ConnectRestExtension",
            "org.apache.kafka.connect.connector.policy.ConnectorClientConfigOverridePolicy",
            "org.apache.kafka.common.config.provider.ConfigProvider");

    private final ConnectHost host;
    private final ConnectSpec spec;

    PluginFolder(ConnectHost host, ConnectSpec spec) {
        this.host = host;
        this.spec = spec;
    }

    /** The entries of {@code plugin.path}, as the workers see them. */
    List<String> path() {
        return laidOut().stream().map(host::provide).toList();
    }

    private List<Path> laidOut() {
        List<Path> path = new ArrayList<>(spec.pluginPath());
        if (!spec.pluginArtifacts().isEmpty() || !spec.plugins().isEmpty()) {
            Path folder = host.folder().resolve("plugins");
            try {
                Files.createDirectories(folder);
                for (String artifact : spec.pluginArtifacts()) {
                    copy(host.jars(artifact), folder.resolve(artifact.replace(':', '-')));
                }
                if (!spec.plugins().isEmpty()) {
                    copyClasses(Files.createDirectories(folder.resolve("test-classes")));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            path.add(folder);
        }
        return path;
    }

    private static void copy(List<Path> jars, Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Path jar : jars) {
            Files.copy(jar, folder.resolve(jar.getFileName()));
        }
    }

    /** Together in one folder: they may need each other. */
    private void copyClasses(Path folder) throws IOException {
        Set<Path> sources = new LinkedHashSet<>();
        Map<String, List<String>> declared = new LinkedHashMap<>();
        for (Class<?> plugin : spec.plugins()) {
            sources.add(source(plugin));
            kinds(plugin)
                    .forEach(kind -> declared.computeIfAbsent(kind, any -> new ArrayList<>())
                            .add(plugin.getName()));
        }
        int number = 1;
        for (Path source : sources) {
            Path jar = folder.resolve("classes-" + number++ + ".jar");
            if (Files.isDirectory(source)) {
                zip(source, jar);
            } else {
                Files.copy(source, jar);
            }
        }
        declare(declared, folder.resolve("declared.jar"));
    }

    private static Set<String> kinds(Class<?> plugin) {
        Set<String> kinds = new LinkedHashSet<>();
        for (Class<?> type = plugin; type != null; type = type.getSuperclass()) {
            kinds.add(type.getName());
            for (Class<?> implemented : type.getInterfaces()) {
                kinds.add(implemented.getName());
                kinds.addAll(kinds(implemented));
            }
        }
        kinds.retainAll(KINDS);
        return kinds;
    }

    private static Path source(Class<?> plugin) {
        CodeSource source = plugin.getProtectionDomain().getCodeSource();
        try {
            if (source != null && source.getLocation() != null) {
                return Path.of(source.getLocation().toURI());
            }
        } catch (URISyntaxException | IllegalArgumentException e) {
            // not in a file: said below
        }
        throw new KafkaTestException(
                "The Connect worker was to have the class " + plugin.getName() + ".",
                "It is in no jar or folder" + (source == null ? "." : ", but in " + source.getLocation() + "."),
                "Give the path of a jar or folder that has it.");
    }

    /** Without what the folder's own plugins are declared with: only those that were asked for are meant. */
    private static void zip(Path classes, Path jar) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar));
                Stream<Path> files = Files.walk(classes)) {
            zip.setLevel(0);
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = classes.relativize(file).toString().replace('\\', '/');
                if (!name.startsWith("META-INF/services/org.apache.kafka.")) {
                    zip.putNextEntry(new ZipEntry(name));
                    Files.copy(file, zip);
                }
            }
        }
    }

    private static void declare(Map<String, List<String>> declared, Path jar) throws IOException {
        try (OutputStream file = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry("META-INF/MANIFEST.MF"));
            zip.write("Manifest-Version: 1.0\n".getBytes(StandardCharsets.UTF_8));
            for (Map.Entry<String, List<String>> kind : declared.entrySet()) {
                zip.putNextEntry(new ZipEntry("META-INF/services/" + kind.getKey()));
                zip.write(String.join("\n", kind.getValue()).getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
