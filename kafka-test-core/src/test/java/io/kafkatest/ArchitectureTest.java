package io.kafkatest;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.apiguardian.api.API;

/** The rules of the house, for this module. */
@AnalyzeClasses(packages = "io.kafkatest", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String INTERNAL = "..internal..";

    @ArchTest
    static final ArchRule what_is_public_is_declared_api = classes()
            .that()
            .arePublic()
            .and(not(resideInAPackage(INTERNAL)))
            .should()
            .beAnnotatedWith(API.class);

    @ArchTest
    static final ArchRule api_shows_no_internal_type = codeUnits()
            .that()
            .areDeclaredInClassesThat(not(resideInAPackage(INTERNAL)))
            .and()
            .arePublic()
            .and()
            .areDeclaredInClassesThat()
            .arePublic()
            .should(showNoInternalType());

    @ArchTest
    static final ArchRule api_has_no_field_of_an_internal_type = fields().that()
            .areDeclaredInClassesThat(not(resideInAPackage(INTERNAL)))
            .and()
            .doNotHaveModifier(JavaModifier.PRIVATE)
            .should()
            .notHaveRawType(resideInAPackage(INTERNAL));

    @ArchTest
    static final ArchRule nothing_knows_a_test_framework_or_containers = noClasses()
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.junit..", "org.testcontainers..", "org.assertj.."));

    @ArchTest
    static final ArchRule nothing_knows_kafkas_server = noClasses()
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "kafka..",
                    "scala..",
                    "org.apache.kafka.server..",
                    "org.apache.kafka.controller..",
                    "org.apache.kafka.metadata..",
                    "org.apache.kafka.raft..",
                    "org.apache.kafka.storage.."));

    @ArchTest
    static final ArchRule internal_packages_have_no_cycles =
            slices().matching("io.kafkatest.internal.(*)..").should().beFreeOfCycles();

    private static ArchCondition<JavaCodeUnit> showNoInternalType() {
        return new ArchCondition<>("show no internal type") {
            @Override
            public void check(JavaCodeUnit unit, ConditionEvents events) {
                unit.getAllInvolvedRawTypes().stream()
                        .filter(resideInAPackage(INTERNAL))
                        .map(JavaClass::getName)
                        .forEach(type ->
                                events.add(SimpleConditionEvent.violated(unit, unit.getFullName() + " shows " + type)));
            }
        };
    }
}
