package orderdesk.platform.testing;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.Random;
import java.util.UUID;
import orderdesk.platform.Decision;
import orderdesk.platform.aggregate.Ids;
import orderdesk.platform.inbox.Reader;

/**
 * The rules that every service keeps. In a service:
 *
 * {@snippet :
 * @AnalyzeClasses(packages = "orderdesk.order", importOptions = DoNotIncludeTests.class)
 * class ArchitectureTests {
 *
 *     @ArchTest
 *     static final ArchTests house = ArchTests.in(HouseRules.class);
 * }
 * }
 */
public final class HouseRules {

    private HouseRules() {}

    /** Jackson's annotations are names for what is stored; they do nothing. */
    @ArchTest
    static final ArchRule domainKnowsOnlyJavaContractsAndDecisions = classes()
            .that()
            .resideInAPackage("..domain..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                            "java..",
                            "org.jspecify..",
                            "com.fasterxml.jackson.annotation..",
                            "orderdesk.contracts..",
                            "orderdesk.platform.calling..",
                            "orderdesk.platform.claim..",
                            "orderdesk.platform.delivery..",
                            "..domain..")
                    .or(type(Decision.class))
                    .or(type(Ids.class)))
            .because("the simulator runs it, and it must run the same every time")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule domainCallsNobody = noClasses()
            .that()
            .resideInAPackage("..domain..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("java.io..", "java.nio.file..", "java.net.http..", "java.sql..")
                    .or(type(Thread.class)))
            .because("input, output and threads are the shell's")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule domainHasNoClockAndNoDice = noClasses()
            .that()
            .resideInAPackage("..domain..")
            .should()
            .callMethodWhere(target(nameMatching("now|randomUUID|currentTimeMillis|nanoTime"))
                    .and(target(owner(resideInAnyPackage("java.time..")
                            .or(type(UUID.class))
                            .or(type(System.class))))))
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Random.class)
            .because("now and chance come in as parameters")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule webStaysPackagePrivate = noClasses()
            .that()
            .resideInAPackage("..web..")
            .and()
            .areTopLevelClasses()
            .should()
            .bePublic()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule messagingShowsOnlyItsReaders = noClasses()
            .that()
            .resideInAPackage("..messaging..")
            .and()
            .areTopLevelClasses()
            .and()
            .areNotAssignableTo(Reader.class)
            .should()
            .bePublic()
            .because("the simulator needs the readers and nothing else")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule webCallsNoOtherAdapter = noCalls("..web..", "..messaging..", "..persistence..");

    @ArchTest
    static final ArchRule messagingCallsNoOtherAdapter = noCalls("..messaging..", "..web..", "..persistence..");

    @ArchTest
    static final ArchRule persistenceCallsNoOtherAdapter = noCalls("..persistence..", "..web..", "..messaging..");

    @ArchTest
    static final ArchRule nobodyWritesToTheConsole = GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    @ArchTest
    static final ArchRule dependenciesComeThroughTheConstructor =
            GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

    @ArchTest
    static final ArchRule namesSayWhatAThingIs = noClasses()
            .should()
            .haveNameMatching(".*(Impl|Manager|Util|Utils|Helper|DTO|Dto|VO)")
            .allowEmptyShould(true);

    private static ArchRule noCalls(String from, String... to) {
        return noClasses()
                .that()
                .resideInAPackage(from)
                .should()
                .dependOnClassesThat(resideInAnyPackage(to).and(inAService()))
                .because("adapters speak to the desk, not to each other")
                .allowEmptyShould(true);
    }

    /** The platform has packages of these names too, and they are there to be used. */
    private static DescribedPredicate<JavaClass> inAService() {
        return resideInAnyPackage("orderdesk..")
                .and(DescribedPredicate.not(resideInAnyPackage("orderdesk.platform.web..", "orderdesk.contracts..")))
                .as("in a service");
    }
}
