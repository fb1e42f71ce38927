package io.kafkatest;

import io.kafkatest.internal.serde.SerdeResolver;
import java.lang.reflect.Type;
import org.apache.kafka.common.serialization.Serde;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * How the keys and the values of a topic become bytes and back.
 *
 * <pre>{@code
 * TopicSerdes.of(String.class, Order.class)                    // Kafka's own, or JSON
 * TopicSerdes.of(Serdes.String(), new OrderAvroSerde())        // any Kafka Serde
 * }</pre>
 *
 * @param <K> the keys' type
 * @param <V> the values' type
 * @param key the keys' serde
 * @param value the values' serde
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record TopicSerdes<K, V>(Serde<K> key, Serde<V> value) {

    /**
     * The serdes for two types.
     *
     * @param <K> the keys' type
     * @param <V> the values' type
     * @param key the keys' type
     * @param value the values' type
     * @return their serdes
     * @throws KafkaTestException if there is none for one of them
     */
    @SuppressWarnings("unchecked") // the resolver answers a type with a serde of that type
    public static <K, V> TopicSerdes<K, V> of(Class<K> key, Class<V> value) {
        return new TopicSerdes<>((Serde<K>) serdeFor(key), (Serde<V>) serdeFor(value));
    }

    /**
     * Two serdes.
     *
     * @param <K> the keys' type
     * @param <V> the values' type
     * @param key the keys' serde
     * @param value the values' serde
     * @return both
     */
    public static <K, V> TopicSerdes<K, V> of(Serde<K> key, Serde<V> value) {
        return new TopicSerdes<>(key, value);
    }

    /**
     * The serde for a type: Kafka's own for each JDK type that has one, otherwise JSON when Jackson (2 or 3) is on the
     * class path. A type may be generic, such as {@code List<Order>}.
     *
     * @param type a class or a parametrised type
     * @return its serde
     * @throws KafkaTestException if there is none: no JSON library, or a wildcard, a type variable or {@code Object}
     */
    public static Serde<?> serdeFor(Type type) {
        return SerdeResolver.ofClassPath().serdeFor(type);
    }
}
