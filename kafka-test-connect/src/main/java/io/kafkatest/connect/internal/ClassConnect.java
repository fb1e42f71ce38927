package io.kafkatest.connect.internal;

import io.kafkatest.KafkaTestException;
import io.kafkatest.connect.Connect;
import io.kafkatest.connect.ConnectExtension;
import io.kafkatest.connect.ConnectSpec;
import io.kafkatest.connect.ConnectWorker;
import io.kafkatest.connect.Connector;
import io.kafkatest.connect.ConnectorSpec;
import io.kafkatest.junit5.KafkaTestExtension;
import io.kafkatest.spi.Settings;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.platform.commons.support.AnnotationSupport;

/** The workers of a test class, which begin when they are first asked for, and end with the class that has the annotation. */
public final class ClassConnect {

    private static final Namespace NAMESPACE = Namespace.create(ConnectExtension.class);

    private static final Pattern ARTIFACT = Pattern.compile("[\\w.-]+:[\\w.-]+:[\\w.+-]+");

    private final ExtensionContext context;

    /**
     * The workers for a class or one of its tests.
     *
     * @param context what JUnit asks for
     */
    public ClassConnect(ExtensionContext context) {
        this.context = context;
    }

    /**
     * The workers, running.
     *
     * @return the same for all tests of the class
     */
    public ConnectWorker worker() {
        ExtensionContext owner = owner();
        return owner.getStore(NAMESPACE)
                .getOrComputeIfAbsent("workers of " + owner.getUniqueId(), key -> start(owner), Stored.class)
                .connect();
    }

    /**
     * Has something done when the class ends.
     *
     * @param end what
     */
    public void closeAtEnd(Runnable end) {
        context.getStore(NAMESPACE).put(UUID.randomUUID(), new Ending(end));
    }

    /** The innermost class with an annotation. */
    private ExtensionContext owner() {
        Optional<ExtensionContext> candidate = Optional.of(context);
        while (candidate.isPresent()) {
            ExtensionContext current = candidate.get();
            if (current.getTestMethod().isEmpty() && current.getTestClass().isPresent() && isAnnotated(current)) {
                return current;
            }
            candidate = current.getParent();
        }
        throw new KafkaTestException(
                "A ConnectWorker was asked for "
                        + context.getRequiredTestClass().getName() + ".",
                "The class has no @Connect, and no class around it has.",
                "Add @Connect beside @KafkaTest.");
    }

    private static boolean isAnnotated(ExtensionContext candidate) {
        return AnnotationSupport.isAnnotated(candidate.getRequiredTestClass(), Connect.class);
    }

    private static Stored start(ExtensionContext owner) {
        Class<?> type = owner.getRequiredTestClass();
        Connect declared = AnnotationSupport.findAnnotation(type, Connect.class).orElseThrow();
        Settings settings = Settings.ofThisJvm().preferring(owner::getConfigurationParameter);
        ConnectSpec spec = spec(declared, "@Connect on " + type.getName());
        return new Stored(RunningConnect.start(KafkaTestExtension.clusterOf(owner), spec, settings));
    }

    private static ConnectSpec spec(Connect declared, String place) {
        ConnectSpec.Builder spec = ConnectSpec.builder()
                .mode(declared.mode())
                .workers(declared.workers())
                .runOn(declared.runOn());
        eachOf(declared.config(), place, spec::config);
        for (String entry : declared.pluginPath()) {
            if (ARTIFACT.matcher(entry).matches()) {
                spec.pluginArtifact(entry);
            } else {
                spec.pluginPath(Path.of(entry));
            }
        }
        for (Class<?> plugin : declared.plugins()) {
            spec.plugin(plugin);
        }
        for (Connector connector : declared.connectors()) {
            spec.connector(spec(connector, place));
        }
        return spec.build();
    }

    private static ConnectorSpec spec(Connector declared, String place) {
        ConnectorSpec[] connector = {
            declared.file().isEmpty()
                    ? ConnectorSpec.of(declared.name(), Map.of())
                    : ConnectorSpec.ofFile(Path.of(declared.file()))
        };
        eachOf(
                declared.properties(),
                "@Connector in " + place,
                (name, value) -> connector[0] = connector[0].with(name, value));
        return declared.name().isEmpty() ? connector[0] : ConnectorSpec.of(declared.name(), connector[0].properties());
    }

    private static void eachOf(String[] settings, String place, BiConsumer<String, String> use) {
        for (String setting : settings) {
            int equals = setting.indexOf('=');
            if (equals < 1) {
                throw new KafkaTestException(
                        "The setting \"" + setting + "\" was given by " + place + ".",
                        "It is not of the form name=value.",
                        "Write it as connector.class=FileStreamSource.");
            }
            use.accept(
                    setting.substring(0, equals).strip(),
                    setting.substring(equals + 1).strip());
        }
    }

    /** JUnit before 5.13 closes what is a {@code CloseableResource}, later versions what is an {@code AutoCloseable}. */
    @SuppressWarnings("deprecation")
    private record Stored(ConnectWorker connect) implements Store.CloseableResource, AutoCloseable {

        @Override
        public void close() {
            connect.close();
        }
    }

    /** As above. */
    @SuppressWarnings("deprecation")
    private record Ending(Runnable end) implements Store.CloseableResource, AutoCloseable {

        @Override
        public void close() {
            end.run();
        }
    }
}
