package orderdesk.platform;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What the simulator runs knows of no server and no framework. */
@AnalyzeClasses(packages = "orderdesk.platform", importOptions = DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchRule rulesOfCallingArePure = classes()
            .that()
            .resideInAPackage("..calling..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "orderdesk.contracts..",
                    "..calling..",
                    "com.fasterxml.jackson.annotation..");

    @ArchTest
    static final ArchRule consumptionKnowsNoServer = classes()
            .that()
            .haveSimpleName("Consumption")
            .or()
            .haveSimpleName("Replay")
            .or()
            .haveSimpleName("Applying")
            .or()
            .haveSimpleName("Opener")
            .or()
            .haveSimpleName("Outcomes")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "org.slf4j..",
                    "io.micrometer..",
                    "com.fasterxml.jackson.annotation..",
                    "tools.jackson..",
                    "orderdesk.contracts..",
                    "orderdesk.platform.aggregate",
                    "orderdesk.platform.inbox..");
}
