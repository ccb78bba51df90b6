package orderdesk.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Rules that nothing breaks may be rules that notice nothing. */
class HouseRulesTests {

    static final JavaClasses UNTIDY = new ClassFileImporter().importPackages("orderdesk.platform.testing.untidy");

    @Test
    void everyRuleNoticesWhoBreaksIt() {
        assertThat(brokenBy(HouseRules.domainKnowsOnlyJavaContractsAndDecisions))
                .anyMatch(says("LoggerFactory"));
        assertThat(brokenBy(HouseRules.domainCallsNobody)).anyMatch(says("java.lang.Thread"));
        assertThat(brokenBy(HouseRules.domainHasNoClockAndNoDice))
                .anyMatch(says("Instant.now()"))
                .anyMatch(says("java.util.Random"));
        assertThat(brokenBy(HouseRules.webStaysPackagePrivate)).anyMatch(says("NoteController"));
        assertThat(brokenBy(HouseRules.messagingShowsOnlyItsReaders)).anyMatch(says("NoteHelper"));
        assertThat(brokenBy(HouseRules.webCallsNoOtherAdapter)).anyMatch(says("NoteDocuments"));
        assertThat(brokenBy(HouseRules.nobodyWritesToTheConsole)).anyMatch(says("System.out"));
        assertThat(brokenBy(HouseRules.namesSayWhatAThingIs)).anyMatch(says("NoteHelper"));
    }

    @Test
    void persistenceMayShowItself() {
        assertThat(brokenBy(HouseRules.webStaysPackagePrivate)).noneMatch(says("NoteDocuments"));
        assertThat(brokenBy(HouseRules.messagingShowsOnlyItsReaders)).noneMatch(says("NoteDocuments"));
    }

    private static List<String> brokenBy(ArchRule rule) {
        return rule.evaluate(UNTIDY).getFailureReport().getDetails();
    }

    private static Predicate<String> says(String what) {
        return detail -> detail.contains(what);
    }
}
