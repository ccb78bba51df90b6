package orderdesk.shop.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import orderdesk.contracts.shared.Money;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shop.Personnel;
import orderdesk.contracts.shop.Personnel.EasyWork;
import orderdesk.contracts.shop.Personnel.Member;
import orderdesk.contracts.shop.Personnel.Profile;
import orderdesk.contracts.shop.Personnel.Training;
import orderdesk.contracts.shop.ShopEvent.PersonnelChanged;
import orderdesk.platform.Decision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StaffTests {

    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final ShopId TRIBUNA = new ShopId("tribuna");
    private static final List<Training> TRAINED =
            List.of(new Training("phone", new OperatorId("galina"), LocalDate.of(2026, 1, 15), null));
    private static final Member ANNA = member("anna", "operator");
    private static final Member DINA = member("dina", "operator");

    @Test
    void everyChangeIsTheNextVersion() {
        var first = new Personnel(List.of(ANNA));
        var second = new Personnel(List.of(ANNA, member("boris", "operator")));
        var known = new Staff(TRIBUNA, 1, first);

        assertThat(Staff.engage(TRIBUNA, Optional.empty(), first, "RUB", NOW))
                .isEqualTo(Decision.of(known, new PersonnelChanged(TRIBUNA, 1, first, NOW)));
        assertThat(Staff.engage(TRIBUNA, Optional.of(known), second, "RUB", NOW))
                .isEqualTo(Decision.of(new Staff(TRIBUNA, 2, second), new PersonnelChanged(TRIBUNA, 2, second, NOW)));
    }

    @Test
    void samePeopleAnnounceNothing() {
        var known = new Staff(TRIBUNA, 1, new Personnel(List.of(ANNA)));

        assertThat(Staff.engage(TRIBUNA, Optional.of(known), known.personnel(), "RUB", NOW))
                .isEqualTo(Decision.of(known));
    }

    @ParameterizedTest
    @MethodSource
    void refuses(String pointer, List<Member> members) {
        assertThatThrownBy(() -> Staff.engage(TRIBUNA, Optional.empty(), new Personnel(members), "RUB", NOW))
                .isInstanceOfSatisfying(
                        NotAcceptable.class,
                        refused -> assertThat(refused.violations())
                                .extracting(Violation::pointer)
                                .containsOnly(pointer));
    }

    static Stream<Arguments> refuses() {
        return Stream.of(
                arguments("/members/1/id", List.of(ANNA, member("anna", "senior"))),
                arguments("/members/0/id", List.of(member("Анна", "operator"))),
                arguments("/members/0/roles", List.of(member("anna", "storefront"))),
                arguments("/members/0/roles", List.of(member("anna"))),
                arguments("/members/0/given", List.of(named("", "Лебедева"))),
                arguments("/members/0/surname", List.of(named("Анна", "Л".repeat(61)))),
                arguments("/members/0/skills", List.of(skilled("два слова"))),
                arguments("/members/0/skills", List.of(skilled("phone"))),
                arguments("/members/0/skills", List.of(skilled("chat"))),
                arguments("/members/0/trainings/0/by", List.of(trained("anna", "чаты"))),
                arguments("/members/0/trainings/0/note", List.of(trained("galina", "п".repeat(201)))),
                arguments("/members/0/trainings", List.of(drilled(51))),
                arguments("/members/0/profile/speech", List.of(profiled(new Profile(6, null, null, null)))),
                arguments("/members/0/profile/withoutFillers", List.of(profiled(new Profile(null, 0, null, null)))),
                arguments("/members/0/profile/stressTolerance", List.of(profiled(new Profile(null, null, 6, null)))),
                arguments("/members/0/profile/mobileOperator", List.of(profiled(new Profile(null, null, null, 61)))),
                arguments("/members", people(501)));
    }

    @Test
    void fiveHundredPeopleAreAccepted() {
        assertThat(violations(new Personnel(people(500)))).isEmpty();
    }

    private static List<Member> people(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> member("p" + number, "operator"))
                .toList();
    }

    private static Member member(String id, String... roles) {
        return new Member(new OperatorId(id), "Анна", "Лебедева", Set.of(roles), Set.of("phone"), null, TRAINED, null);
    }

    private static Member trained(String by, String note) {
        var training = new Training("чаты", new OperatorId(by), LocalDate.of(2026, 1, 15), note);
        return new Member(
                new OperatorId("anna"),
                "Анна",
                "Лебедева",
                Set.of("operator"),
                Set.of(),
                null,
                List.of(training),
                true);
    }

    private static Member drilled(int times) {
        return new Member(
                new OperatorId("anna"),
                "Анна",
                "Лебедева",
                Set.of("operator"),
                Set.of("phone"),
                null,
                Collections.nCopies(times, TRAINED.getFirst()),
                null);
    }

    private static Member profiled(Profile profile) {
        return new Member(
                new OperatorId("anna"), "Анна", "Лебедева", Set.of("operator"), Set.of(), profile, null, null);
    }

    @Test
    void skillOfWhoWasTrainedIsAcceptedAndEasyWorkIsBounded() {
        var most = new Profile(5, 5, 5, 60);
        var best = new Member(
                new OperatorId("anna"), "Анна", "Л", Set.of("operator"), Set.of("phone"), most, TRAINED, true);

        assertThat(violations(new Personnel(List.of(drilled(50))))).isEmpty();
        assertThat(violations(new Personnel(List.of(best), new EasyWork(1, null, true))))
                .isEmpty();
        assertThat(violations(new Personnel(List.of(best), new EasyWork(200, null, false))))
                .isEmpty();
        assertThat(violations(new Personnel(List.of(), new EasyWork(0, null, false))))
                .extracting(Violation::pointer)
                .containsExactly("/easy/linesMax");
        assertThat(violations(new Personnel(List.of(), new EasyWork(201, null, false))))
                .extracting(Violation::pointer)
                .containsExactly("/easy/linesMax");
    }

    @Test
    void listFromBeforeTrainingsWereKeptCanBeSavedWithOneMorePerson() {
        var old = skilled("phone");
        var known = new Staff(TRIBUNA, 1, new Personnel(List.of(old)));
        var untaught = new Member(new OperatorId("boris"), "Борис", "К", Set.of("operator"), Set.of("phone"));
        var taughtElse = trained("galina", "для чатов");

        assertThat(Staff.engage(TRIBUNA, Optional.of(known), new Personnel(List.of(old, DINA)), "RUB", NOW)
                        .events())
                .hasSize(1);
        assertThat(StaffRules.violations(new Personnel(List.of(old, untaught)), Optional.of(known.personnel()), "RUB"))
                .extracting(Violation::pointer)
                .containsExactly("/members/1/skills");
        var said = new Member(old.id(), "Анна", "Л", old.roles(), old.skills(), null, taughtElse.trainings(), true);
        assertThat(StaffRules.violations(new Personnel(List.of(said)), Optional.of(known.personnel()), "RUB"))
                .extracting(Violation::pointer)
                .containsExactly("/members/0/skills");
    }

    @Test
    void sumOfEasyWorkIsInTheShopsCurrency() {
        var tenge = new Personnel(List.of(), new EasyWork(3, new Money(500_000, "KZT"), false));

        assertThat(StaffRules.violations(tenge, Optional.empty(), "KZT")).isEmpty();
        assertThat(violations(tenge)).extracting(Violation::pointer).containsExactly("/easy/sumMax/currency");
    }

    private static List<Violation> violations(Personnel personnel) {
        return StaffRules.violations(personnel, Optional.empty(), "RUB");
    }

    private static Member named(String given, String surname) {
        return new Member(new OperatorId("anna"), given, surname, Set.of("operator"), Set.of());
    }

    private static Member skilled(String skill) {
        return new Member(new OperatorId("anna"), "Анна", "Лебедева", Set.of("operator"), Set.of(skill));
    }
}
