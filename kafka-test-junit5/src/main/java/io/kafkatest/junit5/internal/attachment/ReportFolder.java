package io.kafkatest.junit5.internal.attachment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.function.ThrowingConsumer;
import org.junit.platform.commons.JUnitException;

/** A folder in the report of a test, or where there is no report, below the output of the build. */
final class ReportFolder {

    private static final String NAME = "kafka-test";
    private static final Namespace NAMESPACE = Namespace.create(ReportFolder.class);

    private final ExtensionContext context;

    ReportFolder(ExtensionContext context) {
        this.context = context;
    }

    interface Content {
        void writeTo(Path folder) throws IOException;
    }

    /** Makes the folder, lets it be filled, and answers where it is. */
    Path fill(Content content) throws IOException {
        AtomicReference<@Nullable Path> published = new AtomicReference<>();
        ThrowingConsumer<Path> filling = folder -> {
            published.set(folder);
            clear(folder);
            content.writeTo(folder);
        };
        try {
            context.publishDirectory(name(), filling);
        } catch (JUnitException e) {
            if (published.get() == null) { // whoever runs JUnit has no place for reports
                Path folder = ofBuild();
                content.writeTo(folder);
                return folder.toAbsolutePath();
            }
            throw e;
        }
        Path folder = published.get();
        return folder == null ? Path.of("").toAbsolutePath() : folder.toAbsolutePath();
    }

    /** A test may fail more than once: the test itself, and what comes after it. */
    private String name() {
        int number = context.getStore(NAMESPACE)
                .getOrComputeIfAbsent(NAME, name -> new AtomicInteger(), AtomicInteger.class)
                .incrementAndGet();
        return number == 1 ? NAME : NAME + "-" + number;
    }

    /** JUnit gives the test the same folder in each run, unless its place is cleaned between them. */
    private static void clear(Path folder) throws IOException {
        List<Path> old;
        try (Stream<Path> files = Files.walk(folder)) {
            old = files.filter(file -> !file.equals(folder))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
        for (Path file : old) {
            Files.delete(file);
        }
    }

    private Path ofBuild() throws IOException {
        Path output = Stream.of("target", "build")
                .map(Path::of)
                .filter(Files::isDirectory)
                .findFirst()
                .orElseGet(() -> Path.of(System.getProperty("java.io.tmpdir")));
        String test = context.getRequiredTestClass().getName()
                + context.getTestMethod().map(method -> "." + method.getName()).orElse("");
        Path all = Files.createDirectories(output.resolve(NAME));
        return Files.createTempDirectory(all, test + "-"); // a repeated test has one for each time
    }
}
