package io.kafkatest.junit5.internal;

import java.lang.reflect.Array;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the type variables of generic base classes stand for in the classes of a test. Written here because the libraries
 * that do it would come along into every user's build.
 */
final class TypeVariables {

    private final Map<TypeVariable<?>, Type> values = new HashMap<>();

    private TypeVariables() {}

    static TypeVariables in(List<Class<?>> testClasses) {
        TypeVariables variables = new TypeVariables();
        testClasses.forEach(variables::learnFrom);
        return variables;
    }

    private void learnFrom(Class<?> type) {
        if (type.getGenericSuperclass() != null) {
            learnFromParent(type.getGenericSuperclass());
        }
        for (Type parent : type.getGenericInterfaces()) {
            learnFromParent(parent);
        }
    }

    private void learnFromParent(Type parent) {
        if (parent instanceof ParameterizedType parametrised) {
            Class<?> raw = (Class<?>) parametrised.getRawType();
            Type[] arguments = parametrised.getActualTypeArguments();
            for (int i = 0; i < arguments.length; i++) {
                values.put(raw.getTypeParameters()[i], arguments[i]);
            }
            learnFrom(raw);
        } else {
            learnFrom((Class<?>) parent);
        }
    }

    /** The type without the variables whose meaning is known. */
    Type resolve(Type type) {
        if (type instanceof TypeVariable<?> variable) {
            Type value = values.get(variable);
            return value == null ? variable : resolve(value);
        }
        if (type instanceof GenericArrayType array) {
            Type component = resolve(array.getGenericComponentType());
            return component instanceof Class<?> known
                    ? Array.newInstance(known, 0).getClass()
                    : new Arrayed(component);
        }
        if (type instanceof ParameterizedType parametrised) {
            return new Parametrised(
                    parametrised.getRawType(),
                    parametrised.getOwnerType(),
                    Arrays.stream(parametrised.getActualTypeArguments())
                            .map(this::resolve)
                            .toList());
        }
        return type;
    }

    private record Arrayed(Type component) implements GenericArrayType {

        @Override
        public Type getGenericComponentType() {
            return component;
        }

        @Override
        public String toString() {
            return component.getTypeName() + "[]";
        }
    }

    private record Parametrised(Type raw, @Nullable Type owner, List<Type> arguments) implements ParameterizedType {

        @Override
        public Type[] getActualTypeArguments() {
            return arguments.toArray(Type[]::new);
        }

        @Override
        public Type getRawType() {
            return raw;
        }

        @Override
        public @Nullable Type getOwnerType() {
            return owner;
        }

        @Override
        public String toString() {
            return raw.getTypeName()
                    + arguments.stream().map(Type::getTypeName).collect(Collectors.joining(", ", "<", ">"));
        }
    }
}
