package io.kafkatest.samples.readme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The blocks of code in the project's README. A comment in front of a block says where its text comes from:
 * {@code <!-- samples/quickstart/src/test/java/.../TwoEventsTest.java first-test -->} is what stands in that file between the
 * comments {@code tag::first-test[]} and {@code end::first-test[]}.
 */
final class Readme {

    private static final Path PROJECT = Path.of("..", "..");
    private static final Pattern BLOCK = multiline("(?:^<!-- (\\S+) (\\S+) -->\\n)?^```(\\w+)\\n(.*?)^```$");

    private Readme() {}

    /** A block, and where its text comes from; that may be null. */
    record Block(String file, String tag, String language, String text) {

        /** The text as it stands in that file, without the indent it has there. */
        String source() {
            return multiline("^ *// tag::" + tag + "\\[]\\n(.*)^ *// end::" + tag + "\\[]$")
                    .matcher(read(file))
                    .results()
                    .map(match -> match.group(1).stripTrailing().stripIndent() + "\n")
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(file + " has no tag " + tag));
        }
    }

    static List<Block> blocks(String language) {
        return BLOCK.matcher(read("README.md"))
                .results()
                .map(Readme::block)
                .filter(block -> block.language.equals(language))
                .toList();
    }

    private static Block block(MatchResult match) {
        return new Block(match.group(1), match.group(2), match.group(3), match.group(4));
    }

    private static Pattern multiline(String pattern) {
        return Pattern.compile(pattern, Pattern.MULTILINE | Pattern.DOTALL);
    }

    private static String read(String file) {
        try {
            return Files.readString(PROJECT.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
