package orderdesk.shop.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shop.Personnel;
import orderdesk.contracts.shop.Personnel.Member;
import orderdesk.contracts.shop.ShopEvent.PersonnelChanged;
import orderdesk.platform.Decision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StaffTests {

    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final ShopId TRIBUNA = new ShopId("tribuna");
    private static final Member ANNA = member("anna", "operator");

    @Test
    void everyChangeIsTheNextVersion() {
        var first = new Personnel(List.of(ANNA));
        var second = new Personnel(List.of(ANNA, member("boris", "operator")));
        var known = new Staff(TRIBUNA, 1, first);

        assertThat(Staff.engage(TRIBUNA, Optional.empty(), first, NOW))
                .isEqualTo(Decision.of(known, new PersonnelChanged(TRIBUNA, 1, first, NOW)));
        assertThat(Staff.engage(TRIBUNA, Optional.of(known), second, NOW))
                .isEqualTo(Decision.of(new Staff(TRIBUNA, 2, second), new PersonnelChanged(TRIBUNA, 2, second, NOW)));
    }

    @Test
    void samePeopleAnnounceNothing() {
        var known = new Staff(TRIBUNA, 1, new Personnel(List.of(ANNA)));

        assertThat(Staff.engage(TRIBUNA, Optional.of(known), known.personnel(), NOW))
                .isEqualTo(Decision.of(known));
    }

    @ParameterizedTest
    @MethodSource
    void refuses(String pointer, List<Member> members) {
        assertThatThrownBy(() -> Staff.engage(TRIBUNA, Optional.empty(), new Personnel(members), NOW))
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
                arguments("/members", people(501)));
    }

    @Test
    void fiveHundredPeopleAreAccepted() {
        assertThat(StaffRules.violations(new Personnel(people(500)))).isEmpty();
    }

    private static List<Member> people(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> member("p" + number, "operator"))
                .toList();
    }

    private static Member member(String id, String... roles) {
        return new Member(new OperatorId(id), "Анна", "Лебедева", Set.of(roles), Set.of("phone"));
    }

    private static Member named(String given, String surname) {
        return new Member(new OperatorId("anna"), given, surname, Set.of("operator"), Set.of());
    }

    private static Member skilled(String skill) {
        return new Member(new OperatorId("anna"), "Анна", "Лебедева", Set.of("operator"), Set.of(skill));
    }
}
