package io.kafkatest.internal.distribution;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The resolver of kafka-test-resolver, in a class loader of its own for as long as it works: its parent is the platform
 * loader, so Maven and the user's classes never meet. What crosses is JDK types only.
 */
final class MavenResolver {

    private static final String PACKAGE = "io.kafkatest.resolver.";

    private final JarCache cache;
    private final Optional<Path> settings;

    MavenResolver(JarCache cache, Optional<Path> settings) {
        this.cache = cache;
        this.settings = settings;
    }

    /** The jars of a version of Kafka. */
    Map<String, List<String>> ask(KafkaVersion version) {
        return ask("KafkaResolver", version.text(), NestedJars.ofResolver("Kafka " + version));
    }

    /** The jars of artifacts, each {@code group:artifact:version}, and of what they need. */
    Map<String, List<String>> ask(List<String> coordinates) {
        return ask("ArtifactResolver", coordinates, NestedJars.ofResolver(String.join(", ", coordinates)));
    }

    private <Q> Map<String, List<String>> ask(String resolver, Q question, NestedJars nested) {
        URL[] jars = cache.fill(nested.index(), nested).stream()
                .map(MavenResolver::url)
                .toArray(URL[]::new);
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader loader =
                new URLClassLoader("kafka-test-resolver", jars, ClassLoader.getPlatformClassLoader())) {
            thread.setContextClassLoader(loader);
            return this.<Q>resolver(resolver, loader).apply(question);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @SuppressWarnings("unchecked") // the types that the resolvers declare
    private <Q> Function<Q, Map<String, List<String>>> resolver(String name, ClassLoader loader) {
        try {
            return (Function<Q, Map<String, List<String>>>) loader.loadClass(PACKAGE + name)
                    .getConstructor(Optional.class)
                    .newInstance(settings.map(Path::toAbsolutePath));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("kafka-test-resolver doesn't fit this version of kafka-test-core", e);
        }
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
