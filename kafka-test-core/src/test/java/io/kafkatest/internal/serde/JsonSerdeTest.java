package io.kafkatest.internal.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kafkatest.testing.Order;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** JSON is the same whichever Jackson writes it. */
class JsonSerdeTest {

    enum Library {
        JACKSON_2 {
            @Override
            JsonLibrary create() {
                return new Jackson2();
            }
        },
        JACKSON_3 {
            @Override
            JsonLibrary create() {
                return new Jackson3();
            }
        };

        abstract JsonLibrary create();

        @SuppressWarnings("unchecked")
        <T> Serde<T> serde(Class<T> type) {
            return (Serde<T>) new SerdeResolver(() -> Optional.of(create())).serdeFor(type);
        }
    }

    record Delivery(LocalDate day, Optional<Instant> at, List<Order> orders) {}

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @EnumSource
    void writesARecord(Library library) {
        assertThat(library.serde(Order.class).serializer().serialize("topic", new Order("o-1", 25)))
                .isEqualTo(bytes("{\"id\":\"o-1\",\"amount\":25}"));
    }

    @ParameterizedTest
    @EnumSource
    void readsARecord(Library library) {
        assertThat(library.serde(Order.class)
                        .deserializer()
                        .deserialize("topic", bytes("{\"amount\":25,\"id\":\"o-1\"}")))
                .isEqualTo(new Order("o-1", 25));
    }

    @ParameterizedTest
    @EnumSource
    void ignoresWhatTheTypeDoesNotHave(Library library) {
        assertThat(library.serde(Order.class)
                        .deserializer()
                        .deserialize("topic", bytes("{\"id\":\"o-1\",\"amount\":25,\"currency\":\"EUR\"}")))
                .isEqualTo(new Order("o-1", 25));
    }

    @ParameterizedTest
    @EnumSource
    void readsWhatItWroteOfTimesAndLists(Library library) {
        Serde<Delivery> serde = library.serde(Delivery.class);
        Delivery delivery = new Delivery(
                LocalDate.of(2026, 2, 28),
                Optional.of(Instant.ofEpochSecond(1, 500_000_000)),
                List.of(new Order("o-1", 1)));

        assertThat(serde.deserializer().deserialize("topic", serde.serializer().serialize("topic", delivery)))
                .isEqualTo(delivery);
    }

    @ParameterizedTest
    @EnumSource
    void writesTimesAsIsoText(Library library) {
        assertThat(new String(
                        library.serde(Delivery.class)
                                .serializer()
                                .serialize(
                                        "topic",
                                        new Delivery(LocalDate.of(2026, 2, 28), Optional.of(Instant.EPOCH), List.of())),
                        StandardCharsets.UTF_8))
                .isEqualTo("{\"day\":\"2026-02-28\",\"at\":\"1970-01-01T00:00:00Z\",\"orders\":[]}");
    }

    @ParameterizedTest
    @EnumSource
    void leavesNullNull(Library library) {
        assertThat(library.serde(Order.class).serializer().serialize("topic", null))
                .isNull();
    }

    @ParameterizedTest
    @EnumSource
    void readsATombstoneAsNull(Library library) {
        assertThat(library.serde(Order.class).deserializer().deserialize("topic", null))
                .isNull();
    }

    @ParameterizedTest
    @EnumSource
    void saysWhatItCanNotRead(Library library) {
        assertThatThrownBy(() -> library.serde(Order.class).deserializer().deserialize("topic", bytes("no JSON")))
                .isInstanceOf(SerializationException.class)
                .hasMessageStartingWith("can't read JSON as io.kafkatest.testing.Order: Unrecognized token 'no'");
    }

    @ParameterizedTest
    @EnumSource
    void refusesTwoValuesInOneEvent(Library library) {
        assertThatThrownBy(() -> library.serde(Order.class)
                        .deserializer()
                        .deserialize("topic", bytes("{\"id\":\"a\",\"amount\":1} {\"id\":\"b\",\"amount\":2}")))
                .isInstanceOf(SerializationException.class);
    }

    @ParameterizedTest
    @EnumSource
    void saysWhatItCanNotWrite(Library library) {
        assertThatThrownBy(() -> library.serde(Unwritable.class).serializer().serialize("topic", new Unwritable()))
                .isInstanceOf(SerializationException.class)
                .hasMessageStartingWith("can't write io.kafkatest.internal.serde.JsonSerdeTest$Unwritable as JSON: ");
    }

    /** Its only property can't be asked for. */
    public static final class Unwritable {

        @SuppressWarnings("DoNotCallSuggester") // Jackson is to call it
        public String getProperty() {
            throw new IllegalStateException("not mine to give");
        }
    }
}
