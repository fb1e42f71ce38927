package io.kafkatest.internal.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kafkatest.KafkaTestException;
import io.kafkatest.testing.Order;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SerdeResolverTest {

    private final SerdeResolver resolver = SerdeResolver.ofClassPath();

    static Stream<Arguments> kafkasTypes() {
        return Stream.of(
                Arguments.of(String.class, Serdes.StringSerde.class, "text"),
                Arguments.of(Long.class, Serdes.LongSerde.class, 7L),
                Arguments.of(Integer.class, Serdes.IntegerSerde.class, 7),
                Arguments.of(Short.class, Serdes.ShortSerde.class, (short) 7),
                Arguments.of(Double.class, Serdes.DoubleSerde.class, 7.5),
                Arguments.of(Float.class, Serdes.FloatSerde.class, 7.5f),
                Arguments.of(Boolean.class, Serdes.BooleanSerde.class, true),
                Arguments.of(UUID.class, Serdes.UUIDSerde.class, new UUID(1, 2)),
                Arguments.of(byte[].class, Serdes.ByteArraySerde.class, new byte[] {1, 2}),
                Arguments.of(Bytes.class, Serdes.BytesSerde.class, Bytes.wrap(new byte[] {1, 2})),
                Arguments.of(ByteBuffer.class, Serdes.ByteBufferSerde.class, ByteBuffer.wrap(new byte[] {1, 2})));
    }

    @ParameterizedTest
    @MethodSource("kafkasTypes")
    void findsKafkasOwn(Class<?> type, Class<?> serde) {
        assertThat(resolver.serdeFor(type)).isInstanceOf(serde);
    }

    @ParameterizedTest
    @MethodSource("kafkasTypes")
    @SuppressWarnings("unchecked")
    void findsOneThatReadsWhatItWrote(Class<?> type, Class<?> serdeType, Object value) {
        Serde<Object> serde = (Serde<Object>) resolver.serdeFor(type);

        assertThat(serde.deserializer().deserialize("topic", serde.serializer().serialize("topic", value)))
                .isEqualTo(value);
    }

    @Test
    void findsKafkasOwnForNothing() {
        assertThat(resolver.serdeFor(Void.class)).isInstanceOf(Serdes.VoidSerde.class);
    }

    @Test
    void findsJsonForAnotherType() {
        assertThat(resolver.serdeFor(Order.class)).isInstanceOf(JsonSerde.class);
    }

    @Test
    void findsKafkasOwnWithoutAJsonLibrary() {
        assertThat(new SerdeResolver(Optional::empty).serdeFor(String.class)).isInstanceOf(Serdes.StringSerde.class);
    }

    @Test
    void prefersTheNewerJackson() {
        assertThat(JsonLibrary.onClassPath()).containsInstanceOf(Jackson3.class);
    }

    @Test
    void refusesAnotherTypeWithoutAJsonLibrary() {
        assertThatThrownBy(() -> new SerdeResolver(Optional::empty).serdeFor(Order.class))
                .isInstanceOf(KafkaTestException.class)
                .hasMessage("""
                        A serde for io.kafkatest.testing.Order was asked for.
                        Kafka has no serde for it, and there is no JSON library on the class path.
                        Add com.fasterxml.jackson.core:jackson-databind or tools.jackson.core:jackson-databind, \
                        or give a serde of your own (with JUnit: @KeySerde or @ValueSerde).""");
    }

    static Stream<Arguments> typesThatSayNothing() throws NoSuchMethodException {
        Type list = SerdeResolverTest.class.getDeclaredMethod("wildcards").getGenericReturnType();
        Type wildcard = ((java.lang.reflect.ParameterizedType) list).getActualTypeArguments()[0];
        Type variable = List.class.getTypeParameters()[0];
        return Stream.of(
                Arguments.of(Object.class, "java.lang.Object"),
                Arguments.of(wildcard, "?"),
                Arguments.of(variable, "E"));
    }

    static List<?> wildcards() {
        return List.of();
    }

    @ParameterizedTest
    @MethodSource("typesThatSayNothing")
    void refusesATypeThatDoesNotSayWhatToReadAs(Type type, String name) {
        assertThatThrownBy(() -> resolver.serdeFor(type))
                .isInstanceOf(KafkaTestException.class)
                .hasMessage("A serde for " + name + " was asked for.\n"
                        + "It doesn't say what the bytes are to be read as.\n"
                        + "Give a concrete type, such as String, byte[] or a class of yours.");
    }

    static Map<String, List<Order>> nested() {
        return Map.of();
    }

    static List<Order>[] arrayOfLists() {
        return null;
    }

    private static Object roundTrip(String method, Object value) throws NoSuchMethodException {
        Type type = SerdeResolverTest.class.getDeclaredMethod(method).getGenericReturnType();
        @SuppressWarnings("unchecked")
        Serde<Object> serde = (Serde<Object>) SerdeResolver.ofClassPath().serdeFor(type);
        return serde.deserializer().deserialize("topic", serde.serializer().serialize("topic", value));
    }

    @Test
    void findsJsonForNestedGenericTypes() throws NoSuchMethodException {
        Map<String, List<Order>> value = Map.of("a", List.of(new Order("o-1", 1)));

        assertThat(roundTrip("nested", value)).isEqualTo(value);
    }

    @Test
    void findsJsonForGenericArrays() throws NoSuchMethodException {
        Object value = new List<?>[] {List.of(new Order("o-1", 1))};

        assertThat(roundTrip("arrayOfLists", value)).isEqualTo(value);
    }

    @Test
    void findsJsonAsUtf8() {
        @SuppressWarnings("unchecked")
        Serde<Order> serde = (Serde<Order>) resolver.serdeFor(Order.class);

        assertThat(serde.serializer().serialize("topic", new Order("größe", 1)))
                .isEqualTo("{\"id\":\"größe\",\"amount\":1}".getBytes(StandardCharsets.UTF_8));
    }
}
