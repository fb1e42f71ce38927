package io.kafkatest.junit5.internal;

import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/** The fields and parameters of one test class and its superclasses that this library fills. */
final class TestClassPoints {

    private final Class<?> type;

    TestClassPoints(Class<?> type) {
        this.type = type;
    }

    List<InjectionPoint> staticFields() {
        return fields(field -> Modifier.isStatic(field.getModifiers()));
    }

    List<InjectionPoint> instanceFields() {
        return fields(field -> !Modifier.isStatic(field.getModifiers()));
    }

    List<InjectionPoint> constructorParameters() {
        return Arrays.stream(type.getDeclaredConstructors())
                .flatMap(constructor -> InjectionPoint.parametersOf(constructor).stream())
                .filter(Injectable::wants)
                .toList();
    }

    List<InjectionPoint> parametersOf(List<Class<? extends Annotation>> methodAnnotations) {
        return parameters(method ->
                methodAnnotations.stream().anyMatch(annotation -> AnnotationSupport.isAnnotated(method, annotation)));
    }

    static List<InjectionPoint> parametersOf(Method method) {
        return InjectionPoint.parametersOf(method).stream()
                .filter(Injectable::wants)
                .toList();
    }

    /** All of them; methods only as far as this library's annotations stand on their parameters. */
    List<InjectionPoint> all() {
        List<InjectionPoint> all = new ArrayList<>(fields(field -> true));
        all.addAll(constructorParameters());
        parameters(method -> true).stream().filter(InjectionPoint::isOurs).forEach(all::add);
        return all;
    }

    /** Without those of records: there an annotation stands on the field only because it stands on the parameter. */
    private List<InjectionPoint> fields(Predicate<Field> chosen) {
        return ReflectionSupport.findFields(type, chosen, HierarchyTraversalMode.TOP_DOWN).stream()
                .filter(field -> !field.getDeclaringClass().isRecord())
                .map(InjectionPoint::of)
                .filter(Injectable::wants)
                .toList();
    }

    private List<InjectionPoint> parameters(Predicate<Method> chosen) {
        return ReflectionSupport.findMethods(type, chosen, HierarchyTraversalMode.TOP_DOWN).stream()
                .flatMap(method -> parametersOf(method).stream())
                .toList();
    }
}
