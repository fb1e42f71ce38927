import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Puts the jars that a module carries, and its own classes as one more jar, into its classes folder, and writes their
 * index. The build runs this source file after compiling; it writes only what has changed.
 *
 * <p>Arguments: the classes folder, the name of what is carried, the name of the jar for the module's own classes, the
 * version for the index, the timestamp of entries in that jar, the group whose jars are compiled with only, and the compile
 * class path (the classes folder itself, the jars to be carried, and those of that group).
 */
final class NestJars {

    private final Path classes;
    private final Path nest;
    private final String bundle;
    private final String ownJar;
    private final LocalDateTime timestamp;

    private NestJars(Path classes, String bundle, String ownJar, LocalDateTime timestamp) {
        this.classes = classes;
        this.nest = classes.resolve("META-INF/kafka-test");
        this.bundle = bundle;
        this.ownJar = ownJar;
        this.timestamp = timestamp;
    }

    public static void main(String[] args) throws IOException {
        var classes = Path.of(args[0]);
        var timestamp = OffsetDateTime.parse(args[4])
                .withOffsetSameInstant(ZoneOffset.UTC)
                .toLocalDateTime();
        var compileOnly = "/" + args[5].replace('.', '/') + "/";
        var jars = Arrays.stream(args[6].split(File.pathSeparator))
                .map(Path::of)
                .filter(path -> !path.equals(classes))
                .filter(path ->
                        !path.toString().replace(File.separatorChar, '/').contains(compileOnly))
                .toList();
        new NestJars(classes, args[1], args[2], timestamp).nest(args[3], jars);
    }

    private void nest(String version, List<Path> jars) throws IOException {
        SortedMap<String, Path> nested = new TreeMap<>();
        for (Path jar : jars) {
            var name = bundle + "/" + jar.getFileName();
            if (nested.put(name, copy(jar, nest.resolve(name))) != null) {
                throw new IllegalStateException("Two jars to be carried are named " + name);
            }
        }
        nested.put(ownJar, write(ownClasses(), nest.resolve(ownJar)));
        deleteStrangers(nested);
        write(index(version, nested).getBytes(StandardCharsets.UTF_8), nest.resolve(bundle + ".index"));
    }

    private static Path copy(Path from, Path to) throws IOException {
        if (!Files.exists(to)
                || Files.size(to) != Files.size(from)
                || Files.getLastModifiedTime(to).compareTo(Files.getLastModifiedTime(from)) < 0) {
            Files.createDirectories(to.getParent());
            Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
        return to;
    }

    private static Path write(byte[] content, Path to) throws IOException {
        if (!Files.exists(to) || !Arrays.equals(content, Files.readAllBytes(to))) {
            Files.createDirectories(to.getParent());
            Files.write(to, content);
        }
        return to;
    }

    /** Stored, not deflated: the result depends on no zlib, and classes load faster from it. */
    private byte[] ownClasses() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var jar = new ZipOutputStream(bytes);
                var files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(this::isOwn)
                    .sorted()
                    .toList()) {
                add(jar, classes.relativize(file).toString().replace(File.separatorChar, '/'), file);
            }
        }
        return bytes.toByteArray();
    }

    private boolean isOwn(Path file) {
        return !file.startsWith(nest) && !file.endsWith("META-INF/THIRD-PARTY");
    }

    private void add(ZipOutputStream jar, String name, Path file) throws IOException {
        var content = Files.readAllBytes(file);
        var crc = new CRC32();
        crc.update(content);
        var entry = new ZipEntry(name);
        entry.setTimeLocal(timestamp);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(crc.getValue());
        jar.putNextEntry(entry);
        jar.write(content);
        jar.closeEntry();
    }

    /** Jars of an earlier build with other dependencies. */
    private void deleteStrangers(SortedMap<String, Path> nested) throws IOException {
        try (Stream<Path> files = Files.list(nest.resolve(bundle))) {
            for (Path file : files.filter(file -> !nested.containsValue(file)).toList()) {
                Files.delete(file);
            }
        }
    }

    private static String index(String version, SortedMap<String, Path> nested) {
        return nested.entrySet().stream()
                .map(entry -> line(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining("", "version " + version + "\n", ""));
    }

    private static String line(String name, Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            var digest = MessageDigest.getInstance("SHA-256");
            var size = new DigestInputStream(in, digest).transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.digest()) + " " + size + " " + name + "\n";
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new IllegalStateException("Could not read " + file, e);
        }
    }
}
