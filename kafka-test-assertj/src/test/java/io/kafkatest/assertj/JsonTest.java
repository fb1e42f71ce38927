package io.kafkatest.assertj;

import static io.kafkatest.assertj.KafkaAssertions.assertThat;
import static io.kafkatest.assertj.KafkaAssertions.assertThatThrownBy;

import io.kafkatest.KafkaTestException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class JsonTest {

    record Order(String id, int amount) {}

    @Test
    void textAndBytesAreJsonWhateverTheirLayout() {
        String json = "{\"id\": \"o-1\",\n  \"amount\": 25}";

        assertThat(record(json)).hasJsonValue("{\"amount\":25,\"id\":\"o-1\"}");
        assertThat(record(json.getBytes(StandardCharsets.UTF_8))).hasJsonValue("{\"amount\":25,\"id\":\"o-1\"}");
        assertThat(record("[1,2]")).hasJsonValue("[1, 2]");
        assertThat(record(json)).hasJsonValue("{\"id\":\"${json-unit.any-string}\",\"amount\":25}");
    }

    @Test
    void anObjectBecomesJson() {
        assertThat(record(new Order("o-1", 25))).hasJsonValue("{\"amount\":25,\"id\":\"o-1\"}");
    }

    @Test
    void differencesAreShownOneByOne() {
        assertThatThrownBy(() -> assertThat(record("{\"id\":\"o-1\",\"amount\":9,\"paid\":true,\"items\":[1,3]}"))
                        .hasJsonValue("{\"id\":\"o-1\",\"amount\":25,\"tenant\":\"x\",\"items\":[1,2]}"))
                .isInstanceOf(AssertionError.class)
                .hasMessage("""
                        Expecting event payments-0@0 to have
                          value: JSON {"id":"o-1","amount":25,"tenant":"x","items":[1,2]}
                        but it was {"id":"o-1","amount":9,"paid":true,"items":[1,3]}:
                          tenant: missing, expected "x"
                          paid: not expected, was true
                          amount: expected 25, was 9
                          items[1]: expected 2, was 3

                        payments-0@0  no timestamp  key="o-1"  value="{"id":"o-1","amount":9,"paid":true,"items":[1,3]}"\
                        """);
    }

    @Test
    void whatIsNotJsonDiffers() {
        assertThatThrownBy(() -> assertThat(record("{25 apples")).hasJsonValue("{}"))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("""
                        Expecting event payments-0@0 to have
                          value: JSON {}
                        but it was {25 apples:
                          it is not JSON:\
                        """);
    }

    @Test
    void aTombstoneIsNoJson() {
        assertThatThrownBy(() -> assertThat(record((String) null)).hasJsonValue("null"))
                .isInstanceOf(AssertionError.class)
                .hasMessage("""
                        Expecting event payments-0@0 to have
                          value: JSON null
                        but it was null:
                          there is no JSON

                        payments-0@0  no timestamp  key="o-1"  value=null\
                        """);
    }

    @Test
    void whatIsExpectedMustBeJson() {
        assertThatThrownBy(() -> assertThat(record("{}")).hasJsonValue("{\"id\": "))
                .isInstanceOf(KafkaTestException.class)
                .hasMessageStartingWith("Something was to be compared with the JSON {\"id\": .\nThat is not JSON: ")
                .hasMessageEndingWith("\nGive JSON, as the key, the value or the header is to be.");
    }

    @Test
    void headers() {
        ConsumerRecord<String, String> record = record("25 apples");
        for (String json : List.of("{\"id\": 6}", "{\"id\": 7}")) {
            record.headers().add("callers", json.getBytes(StandardCharsets.UTF_8));
        }
        record.headers().add("caller", "{\"id\": 7}".getBytes(StandardCharsets.UTF_8));

        assertThat(record).hasJsonHeader("caller", "{\"id\":7}").hasJsonHeader("callers", "{\"id\":7}");
        assertThatThrownBy(() -> assertThat(record).hasJsonHeader("caller", "{\"id\":8}"))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("""
                        Expecting event payments-0@0 to have
                          header caller: JSON {"id":8}
                        but it was {"id": 7}:
                          id: expected 8, was 7

                        payments-0@0""");
        assertThatThrownBy(() -> assertThat(record).hasJsonHeader("callers", "{\"id\":8}"))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("""
                        Expecting event payments-0@0 to have
                          header callers: JSON {"id":8}
                        but it was "{"id": 6}", "{"id": 7}".

                        payments-0@0""");
        assertThat(record.headers().lastHeader("caller")).hasJsonValue("{\"id\":7}");
        assertThatThrownBy(
                        () -> assertThat(record.headers().lastHeader("caller")).hasJsonValue("{\"id\":8}"))
                .isInstanceOf(AssertionError.class)
                .hasMessage("""
                        Expecting header caller to have
                          value: JSON {"id":8}
                        but it was {"id": 7}:
                          id: expected 8, was 7

                        caller="{"id": 7}"\
                        """);
    }

    private static <V> ConsumerRecord<String, V> record(V value) {
        return new ConsumerRecord<>("payments", 0, 0, "o-1", value);
    }
}
