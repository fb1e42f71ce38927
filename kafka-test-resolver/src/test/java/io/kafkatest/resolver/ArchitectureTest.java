package io.kafkatest.resolver;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** The rules of what runs inside the resolver's class loader. */
@AnalyzeClasses(packages = "io.kafkatest", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule only_the_jdk_and_maven_are_known = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.eclipse.aether..",
                    "org.apache.maven..",
                    "eu.maveniverse.maven.mima..",
                    "io.kafkatest.resolver..");

    @ArchTest
    static final ArchRule what_crosses_to_the_user_is_jdk_types = codeUnits()
            .that()
            .arePublic()
            .and()
            .areDeclaredIn(KafkaResolver.class)
            .should(showJdkTypesOnly());

    private static ArchCondition<JavaCodeUnit> showJdkTypesOnly() {
        return new ArchCondition<>("show JDK types only") {
            @Override
            public void check(JavaCodeUnit unit, ConditionEvents events) {
                unit.getAllInvolvedRawTypes().stream()
                        .map(JavaClass::getBaseComponentType)
                        .filter(type ->
                                !type.isPrimitive() && !type.getPackageName().startsWith("java."))
                        .forEach(type -> events.add(
                                SimpleConditionEvent.violated(unit, unit.getFullName() + " shows " + type.getName())));
            }
        };
    }
}
