package io.kafkatest.broker;

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

/** The rules of what runs inside the broker's class loader. */
@AnalyzeClasses(packages = "io.kafkatest", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule only_the_jdk_kafka_and_what_comes_with_it_are_known = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "javax.security..",
                    "kafka..",
                    "org.apache.kafka..",
                    "org.apache.zookeeper..",
                    "scala..",
                    "org.slf4j..",
                    "io.kafkatest.broker..");

    @ArchTest
    static final ArchRule what_crosses_to_the_user_is_jdk_types = codeUnits()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat()
            .haveNameMatching("io\\.kafkatest\\.broker\\.(NodeLauncher|BrokerSettings)")
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
