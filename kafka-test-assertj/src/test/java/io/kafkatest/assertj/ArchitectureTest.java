package io.kafkatest.assertj;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.apiguardian.api.API;

@AnalyzeClasses(packages = "io.kafkatest.assertj", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String INTERNAL = "..internal..";

    @ArchTest
    static final ArchRule everyPublicClassOutsideOfInternalIsApi = classes()
            .that()
            .resideOutsideOfPackage(INTERNAL)
            .and()
            .arePublic()
            .should()
            .beAnnotatedWith(API.class);

    @ArchTest
    static final ArchRule apiShowsNothingInternal = methods()
            .that()
            .areDeclaredInClassesThat(are(resideOutsideOfPackage(INTERNAL)))
            .and(areVisibleToUsers())
            .should(showNothingInternal());

    @ArchTest
    static final ArchRule evidenceDoesNotKnowExpectations = noClasses()
            .that()
            .resideInAPackage("..evidence..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.kafkatest.assertj.internal");

    @ArchTest
    static final ArchRule internalsDoNotKnowTheApi = noClasses()
            .that()
            .resideInAPackage(INTERNAL)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.kafkatest.assertj");

    @ArchTest
    static final ArchRule nothingKnowsJUnitOrTheInternalsOfCore = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.junit..", "io.kafkatest.internal..", "kafka..", "org.testcontainers..");

    @ArchTest
    static final ArchRule nothingSleeps = noClasses().should().callMethod(Thread.class, "sleep", long.class);

    @ArchTest
    static final ArchRule noStateIsSharedByTests =
            noFields().that().areStatic().should().notBeFinal();

    private static DescribedPredicate<JavaMethod> areVisibleToUsers() {
        return DescribedPredicate.describe(
                "are visible to users",
                method -> method.getModifiers().contains(JavaModifier.PUBLIC)
                        || method.getModifiers().contains(JavaModifier.PROTECTED));
    }

    private static ArchCondition<JavaMethod> showNothingInternal() {
        DescribedPredicate<JavaClass> internal = resideInAPackage(INTERNAL);
        return new ArchCondition<>("show nothing internal") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean shows = method.getAllInvolvedRawTypes().stream().anyMatch(internal);
                events.add(new SimpleConditionEvent(method, !shows, method.getFullName()));
            }
        };
    }
}
