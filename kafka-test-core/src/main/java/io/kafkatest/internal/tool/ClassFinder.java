package io.kafkatest.internal.tool;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipFile;

/** Looks for classes in jars, and loads none. */
record ClassFinder(List<Path> jars) {

    /** Those of some classes that the jars have. */
    Set<String> present(Collection<String> classes) {
        Set<String> present = new HashSet<>();
        for (Path jar : jars) {
            try (ZipFile file = new ZipFile(jar.toFile())) {
                classes.stream()
                        .filter(name -> file.getEntry(name.replace('.', '/') + ".class") != null)
                        .forEach(present::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return present;
    }

    /** Whether there is a jar of such a name, whatever version it is of. */
    boolean hasJar(String name) {
        return jars.stream().anyMatch(jar -> jar.getFileName().toString().matches(name + "(_2\\.\\d+)?-\\d.*"));
    }
}
