package io.kafkatest.junit5.internal;

import io.kafkatest.KafkaTestException;
import io.kafkatest.TopicSerdes;
import io.kafkatest.junit5.KeySerde;
import io.kafkatest.junit5.ValueSerde;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.serialization.Serde;

/**
 * The serdes of a field or parameter: those its annotations choose, otherwise those for its types. What an annotation chooses is
 * closed with the scope: a client closes no more than its own half.
 */
final class PointSerdes {

    private final Scope scope;
    private final TypeVariables variables;

    PointSerdes(Scope scope, TypeVariables variables) {
        this.scope = scope;
        this.variables = variables;
    }

    TopicSerdes<?, ?> of(InjectionPoint point, Map<String, ?> config) {
        Serde<?> key = point.find(KeySerde.class)
                .<Serde<?>>map(chosen -> chosen(chosen.value(), new Side(point, 0, "keys", "KeySerde"), config))
                .orElseGet(() -> forType(new Side(point, 0, "keys", "KeySerde")));
        Serde<?> value = point.find(ValueSerde.class)
                .<Serde<?>>map(chosen -> chosen(chosen.value(), new Side(point, 1, "values", "ValueSerde"), config))
                .orElseGet(() -> forType(new Side(point, 1, "values", "ValueSerde")));
        return TopicSerdes.of(key, value);
    }

    private Serde<?> forType(Side side) {
        Type type = known(
                side,
                side.type(variables).orElseThrow(() -> side.refused("It is raw: it stands there without its types.")));
        return TopicSerdes.serdeFor(type);
    }

    private static Type known(Side side, Type type) {
        if (type instanceof WildcardType wildcard) {
            Type[] lower = wildcard.getLowerBounds();
            Type bound = lower.length == 0 ? wildcard.getUpperBounds()[0] : lower[0];
            if (bound == Object.class) {
                throw side.refused("The type of the " + side.plural + " is ?, which is any type.");
            }
            return known(side, bound);
        }
        if (type instanceof TypeVariable<?> variable) {
            throw side.refused("The type of the " + side.plural + " is " + variable
                    + ", and the test class doesn't say what that stands for.");
        }
        return type;
    }

    private Serde<?> chosen(Class<? extends Serde<?>> serdeClass, Side side, Map<String, ?> config) {
        checkFits(serdeClass, side);
        try {
            Constructor<? extends Serde<?>> constructor = serdeClass.getDeclaredConstructor();
            constructor.trySetAccessible();
            Serde<?> serde = constructor.newInstance();
            serde.configure(config, side.index == 0);
            scope.closeAtEnd(serde);
            return serde;
        } catch (NoSuchMethodException e) {
            throw unusable(serdeClass, side, "The serde has no constructor without parameters.", e);
        } catch (InvocationTargetException e) {
            throw unusable(serdeClass, side, "Its constructor threw " + e.getCause() + ".", e);
        } catch (ReflectiveOperationException | RuntimeException e) {
            throw unusable(serdeClass, side, "It can't be made and configured: " + e + ".", e);
        }
    }

    private static KafkaTestException unusable(
            Class<? extends Serde<?>> serdeClass, Side side, String wrong, Exception cause) {
        return new KafkaTestException(
                side.asked(serdeClass), wrong, "Correct the serde, or choose another one.", cause);
    }

    /** Generics are erased where the clients are made, so that a serde of another type would only fail much later. */
    private void checkFits(Class<? extends Serde<?>> serdeClass, Side side) {
        Type serdes = TypeVariables.in(List.of(serdeClass)).resolve(Serde.class.getTypeParameters()[0]);
        Optional<Type> wanted = side.type(variables);
        if (serdes instanceof Class<?> made
                && wanted.isPresent()
                && wanted.get() instanceof Class<?> needed
                && !needed.isAssignableFrom(made)
                && !made.isAssignableFrom(needed)) {
            throw new KafkaTestException(
                    side.asked(serdeClass),
                    "It is a serde for " + Names.of(made) + ", and the " + side.plural + " are " + Names.of(needed)
                            + ".",
                    "Choose a serde for " + Names.of(needed) + ".");
        }
    }

    /** The keys or the values of a field or parameter. */
    private record Side(InjectionPoint point, int index, String plural, String annotation) {

        Optional<Type> type(TypeVariables variables) {
            return variables.resolve(point.type()) instanceof ParameterizedType parametrised
                    ? Optional.of(parametrised.getActualTypeArguments()[index])
                    : Optional.empty();
        }

        String asked(Class<?> serdeClass) {
            return "@" + annotation + "(" + Names.of(serdeClass) + ".class) was asked for by " + point.place() + ".";
        }

        KafkaTestException refused(String wrong) {
            return new KafkaTestException(
                    "A serde was asked for the " + plural + " of " + point.described() + ".",
                    wrong,
                    "Write the type, such as " + Names.of(point.rawType())
                            + "<String, String>, or choose a serde with @" + annotation + ".");
        }
    }
}
