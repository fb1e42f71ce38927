package io.kafkatest.junit5;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasModifiers.Predicates.modifier;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.apiguardian.api.API;

/** The rules of the house, for this module. */
@AnalyzeClasses(packages = "io.kafkatest.junit5", importOptions = ImportOption.DoNotIncludeTests.class)
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
    static final ArchRule STATE_IS_IN_THE_STORE =
            fields().that().areStatic().should().beFinal();

    @ArchTest
    static final ArchRule EXTENSIONS_HAVE_NO_STATE =
            fields().that().areDeclaredIn(KafkaTestExtension.class).should().beFinal();

    @ArchTest
    static final ArchRule OTHER_MODULES_INTERNALS_ARE_THEIRS = noClasses()
            .should()
            .dependOnClassesThat(resideInAnyPackage("io.kafkatest.internal..", "io.kafkatest.assertj.internal.."));

    @ArchTest
    static final ArchRule THE_LAUNCHER_IS_OPTIONAL = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("EarlyClusterStart")
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.junit.platform.launcher..", "org.junit.platform.engine.."));

    @ArchTest
    static final ArchRule NO_KAFKA_SERVER = noClasses()
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "kafka..", "org.apache.kafka.server..", "org.apache.kafka.raft..", "org.apache.kafka.metadata.."));

    @ArchTest
    static final ArchRule WHAT_IS_STORED_IS_CLOSED_BY_EVERY_JUNIT = classes()
            .that()
            .implement(AutoCloseable.class)
            .and(not(modifier(JavaModifier.ABSTRACT)))
            .should()
            .implement("org.junit.jupiter.api.extension.ExtensionContext$Store$CloseableResource");
}
