package io.kafkatest.assertj.internal.evidence;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** Binary data as hex and text. */
final class Bytes {

    private static final int HEX_WHOLE = 16;
    private static final int HEX_HEAD = 12;
    private static final int HEX_TAIL = 4;
    private static final int TEXT_WIDTH = 48;

    private Bytes() {}

    /** For example {@code 0x00ff41 "..A"}; long ones cut in the middle and followed by their length. */
    static String show(byte[] bytes) {
        String text = Text.cut(ascii(bytes), TEXT_WIDTH);
        String size = bytes.length > HEX_WHOLE ? " (" + Text.count(bytes.length, "byte") + ")" : "";
        return "0x" + hex(bytes) + " \"" + text + "\"" + size;
    }

    /** The text the bytes are the UTF-8 of, unless they are of something else. */
    static Optional<String> text(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.chars().anyMatch(Character::isISOControl) ? Optional.empty() : Optional.of(text);
        } catch (CharacterCodingException notText) {
            return Optional.empty();
        }
    }

    private static String hex(byte[] bytes) {
        HexFormat hex = HexFormat.of();
        if (bytes.length <= HEX_WHOLE) {
            return hex.formatHex(bytes);
        }
        byte[] tail = Arrays.copyOfRange(bytes, bytes.length - HEX_TAIL, bytes.length);
        return hex.formatHex(bytes, 0, HEX_HEAD) + "..." + hex.formatHex(tail);
    }

    private static String ascii(byte[] bytes) {
        StringBuilder text = new StringBuilder(bytes.length);
        for (byte b : bytes) {
            text.append(b >= ' ' && b <= '~' ? (char) b : '.');
        }
        return text.toString();
    }
}
