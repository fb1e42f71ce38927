package io.kafkatest.connect.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

    @Test
    void reads_every_kind_of_value() {
        Object read = Json.parse("""
                { "text": "a\\n\\"b\\" \\u00e4 \\\\", "number": -12, "fraction": 1.5e-1, "yes": true, "no": false,
                  "nothing": null, "list": [1, [], {}], "object": {"a": "b"} }
                """);

        Map<String, Object> expected = new LinkedHashMap<>();
        expected.put("text", "a\n\"b\" ä \\");
        expected.put("number", -12L);
        expected.put("fraction", 0.15);
        expected.put("yes", true);
        expected.put("no", false);
        expected.put("nothing", null);
        expected.put("list", Arrays.asList(1L, List.of(), Map.of()));
        expected.put("object", Map.of("a", "b"));
        assertThat(read).isEqualTo(expected);
    }

    @Test
    void writes_what_it_reads() {
        Map<String, String> object =
                Map.of("quote", "\"", "backslash", "\\", "line", "a\nb", "umlaut", "ä", "empty", "");

        assertThat(Json.parse(Json.write(object))).isEqualTo(object);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[1,", "{\"a\"}", "nul", "<html>", "{} x", "\"\\u12\""})
    void refuses_what_is_no_json(String text) {
        assertThatThrownBy(() -> Json.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
