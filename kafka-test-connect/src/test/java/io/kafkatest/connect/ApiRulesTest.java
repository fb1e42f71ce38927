package io.kafkatest.connect;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.apiguardian.api.API;

/** The rules of the house, for this module. */
@AnalyzeClasses(packages = "io.kafkatest.connect", importOptions = ImportOption.DoNotIncludeTests.class)
class ApiRulesTest {

    private static final String INTERNAL = "..internal..";

    @ArchTest
    static final ArchRule WHAT_IS_PUBLIC_IS_API = classes()
            .that(not(resideInAPackage(INTERNAL)))
            .and()
            .arePublic()
            .should()
            .beAnnotatedWith(API.class);

    @ArchTest
    static final ArchRule API_SHOWS_NOTHING_INTERNAL = methods()
            .that()
            .areDeclaredInClassesThat(not(resideInAPackage(INTERNAL)))
            .and()
            .arePublic()
            .should()
            .notHaveRawReturnType(resideInAPackage(INTERNAL));

    @ArchTest
    static final ArchRule NO_STATE_IS_SHARED_BY_TESTS =
            fields().that().areStatic().should().beFinal();

    @ArchTest
    static final ArchRule OTHER_MODULES_INTERNALS_ARE_THEIRS = noClasses()
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "io.kafkatest.internal..", "io.kafkatest.assertj.internal..", "io.kafkatest.junit5.internal.."));

    @ArchTest
    static final ArchRule NOTHING_OF_CONNECT_IS_ON_THE_CLASS_PATH = noClasses()
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.apache.kafka.connect..", "kafka..", "com.fasterxml.."));

    @ArchTest
    static final ArchRule NOTHING_SLEEPS = noClasses().should().callMethod(Thread.class, "sleep", long.class);
}
