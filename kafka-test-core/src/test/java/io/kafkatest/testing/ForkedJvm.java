package io.kafkatest.testing;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Another JVM that runs a main class of the tests with the class path of this one. */
public final class ForkedJvm implements AutoCloseable {

    /** A JVM that hangs is killed, so that its test fails and shows what it printed. */
    private static final Executor MUCH_LATER = CompletableFuture.delayedExecutor(4, TimeUnit.MINUTES);

    private final Process process;
    private final BufferedReader out;
    private final Path err;

    private ForkedJvm(Process process, Path err) {
        this.process = process;
        this.out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.ISO_8859_1));
        this.err = err;
    }

    public static Builder of(Class<?> main) {
        return new Builder(main);
    }

    public long pid() {
        return process.pid();
    }

    /** Waits for the next line that the JVM prints. */
    public String readLine() {
        try {
            String line = out.readLine();
            if (line == null) {
                throw new AssertionError("the JVM ended: " + end());
            }
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets a main class go on that waits on its standard input. */
    public void goOn() {
        try {
            process.getOutputStream().write('\n');
            process.getOutputStream().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for the JVM's end. */
    public End end() {
        try {
            String rest = out.lines().collect(Collectors.joining("\n"));
            return new End(
                    process.waitFor(),
                    rest,
                    Files.readString(err, StandardCharsets.ISO_8859_1).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Asks the JVM to end, as Ctrl-C or a CI server does. */
    public void terminate() {
        process.toHandle().destroy(); // Process would close what the JVM printed
    }

    /** Ends the JVM so that it can't clean up. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor();
            Files.deleteIfExists(err);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** How a JVM ended. */
    public record End(int status, String out, String err) {}

    /** What a JVM is to be started with. */
    public static final class Builder {

        private final Class<?> main;
        private final List<String> options = new ArrayList<>();
        private String notOnClassPath = "\0";

        private Builder(Class<?> main) {
            this.main = main;
        }

        public Builder option(String option) {
            options.add(option);
            return this;
        }

        /** Leaves out the jars whose name contains a text. */
        public Builder withoutOnClassPath(String name) {
            notOnClassPath = name;
            return this;
        }

        public ForkedJvm start(Object... arguments) {
            ForkedJvm jvm = startForAllTests(arguments);
            MUCH_LATER.execute(jvm.process::destroyForcibly);
            return jvm;
        }

        /** A JVM that lives as long as the tests need it, however long they take. */
        ForkedJvm startForAllTests(Object... arguments) {
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC"));
            command.addAll(options);
            command.addAll(List.of("-cp", classPath(), main.getName()));
            Arrays.stream(arguments).map(String::valueOf).forEach(command::add);
            try {
                Path err = Files.createTempFile("forked-jvm", ".err");
                return new ForkedJvm(
                        new ProcessBuilder(command).redirectError(err.toFile()).start(), err);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private String classPath() {
            return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                    .filter(entry -> !Path.of(entry).getFileName().toString().contains(notOnClassPath))
                    .collect(Collectors.joining(File.pathSeparator));
        }
    }
}
