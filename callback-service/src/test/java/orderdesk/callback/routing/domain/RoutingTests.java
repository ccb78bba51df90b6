package orderdesk.callback.routing.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import orderdesk.callback.routing.domain.Route.Ring;
import orderdesk.callback.routing.domain.Route.Unattended;
import orderdesk.callback.routing.domain.Route.Wait;
import orderdesk.contracts.callback.CallTopic;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shared.ShopId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoutingTests {

    private static final OperatorId ANNA = new OperatorId("anna");
    private static final OperatorId BORIS = new OperatorId("boris");
    private static final OperatorId GALINA = new OperatorId("galina");

    /** A Tuesday. */
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    private static final LocalDateTime NOON = DAY.atTime(12, 0);
    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final Group SALES = new Group("sales", List.of(ANNA, BORIS));
    private static final Group SENIORS = new Group("seniors", List.of(GALINA));
    private static final Rule.Overflow OVERFLOW = new Rule.Overflow("seniors", 20);
    private static final List<Content> MUSIC = List.of(new Content(Content.Kind.MUSIC, "https://cdn.example/a.mp3"));

    @Test
    void callRingsAtThoseOfItsGroupWhoCanAnswer() {
        assertThat(route(always(), floor(Set.of(ANNA, BORIS, GALINA), Set.of(BORIS, GALINA))))
                .isEqualTo(new Ring("sales", List.of(BORIS), OVERFLOW));
    }

    @Test
    void overflowTakesItWhereNobodyOfTheGroupCan() {
        assertThat(route(always(), floor(Set.of(ANNA, GALINA), Set.of(GALINA))))
                .isEqualTo(new Ring("seniors", List.of(GALINA), null));
    }

    @Test
    void callerWaitsWhileEverybodyIsBusyAndHearsWhatTheShopChose() {
        assertThat(route(always(), floor(Set.of(ANNA), Set.of()))).isEqualTo(new Wait("sales", MUSIC));
        assertThat(route(always(), floor(Set.of(GALINA), Set.of()))).isEqualTo(new Wait("sales", MUSIC));
    }

    @Test
    void callIsUnattendedWhereNobodyIsThereOrNoRuleFits() {
        var unattended = new Unattended(AfterHours.VOICEMAIL);

        assertThat(route(always(), floor(Set.of(), Set.of()))).isEqualTo(unattended);
        assertThat(routing(List.of(), List.of()).route(wanted(NOON), floor(Set.of(ANNA), Set.of(ANNA))))
                .isEqualTo(unattended);
    }

    @Test
    void strangerToTheGroupIsNeverRung() {
        var stranger = new OperatorId("zoya");

        assertThat(route(always(), floor(Set.of(stranger), Set.of(stranger))))
                .isEqualTo(new Unattended(AfterHours.VOICEMAIL));
    }

    @Test
    void firstRuleThatFitsDecides() {
        var returns = new Rule(null, CallTopic.RETURN, List.of(), null, null, "seniors", null);
        var line = new Rule("+78005550122", null, List.of(), null, null, "sales", null);
        var routing = routing(List.of(returns, line), List.of());
        var all = floor(Set.of(ANNA, GALINA), Set.of(ANNA, GALINA));

        assertThat(routing.route(new Wanted("+78005550122", CallTopic.RETURN, NOON), all))
                .isEqualTo(new Ring("seniors", List.of(GALINA), null));
        assertThat(routing.route(new Wanted("+78005550122", CallTopic.ORDER, NOON), all))
                .isEqualTo(new Ring("sales", List.of(ANNA), null));
        assertThat(routing.route(new Wanted("+78005550123", null, NOON), all)).isInstanceOf(Unattended.class);
    }

    @ParameterizedTest
    @CsvSource({
        "10:00, 20:30, 2026-11-24T10:00, true",
        "10:00, 20:30, 2026-11-24T09:59, false",
        "10:00, 20:30, 2026-11-24T20:30, false",
        "10:00, 20:30, 2026-11-25T12:00, false",
        "22:00, 02:00, 2026-11-24T23:00, true",
        "22:00, 02:00, 2026-11-25T01:59, true",
        "22:00, 02:00, 2026-11-25T02:00, false",
        "22:00, 02:00, 2026-11-24T01:00, false",
        "22:00, 00:00, 2026-11-24T23:59, true",
        "22:00, 00:00, 2026-11-25T00:00, false"
    })
    void ruleOfTuesdayFitsItsHours(LocalTime from, LocalTime to, LocalDateTime at, boolean fits) {
        var rule = new Rule(null, null, List.of(DayOfWeek.TUESDAY), from, to, "sales", null);
        var route = routing(List.of(rule), List.of()).route(wanted(at), floor(Set.of(ANNA), Set.of(ANNA)));

        assertThat(route instanceof Ring).isEqualTo(fits);
    }

    @Test
    void rosterSaysWhoIsRungOnADayThatItKnows() {
        var roster = List.of(shift(ANNA, "09:00", "12:00"), shift(BORIS, "12:00", "00:00"));
        var routing = routing(List.of(always()), roster);
        var all = floor(Set.of(ANNA, BORIS), Set.of(ANNA, BORIS));

        assertThat(routing.route(wanted(NOON.minusMinutes(1)), all))
                .isEqualTo(new Ring("sales", List.of(ANNA), OVERFLOW));
        assertThat(routing.route(wanted(NOON), all)).isEqualTo(new Ring("sales", List.of(BORIS), OVERFLOW));
        assertThat(routing.route(wanted(DAY.atTime(8, 0)), all)).isInstanceOf(Unattended.class);
        assertThat(routing.route(wanted(NOON.plusDays(1)), all))
                .isEqualTo(new Ring("sales", List.of(ANNA, BORIS), OVERFLOW));
    }

    @Test
    void roomForPromisesIsByWhoWorksThen() {
        var roster =
                List.of(shift(ANNA, "09:00", "12:00"), shift(ANNA, "11:00", "12:00"), shift(BORIS, "11:50", "13:00"));
        var routing = routing(List.of(), roster);

        assertThat(routing.room(DAY.atTime(11, 0), QUARTER)).isEqualTo(OptionalInt.of(2));
        assertThat(routing.room(DAY.atTime(11, 45), QUARTER)).isEqualTo(OptionalInt.of(2));
        assertThat(routing.room(NOON, QUARTER)).isEqualTo(OptionalInt.of(2));
        assertThat(routing.room(DAY.atTime(13, 0), QUARTER)).isEqualTo(OptionalInt.of(0));
        assertThat(routing.room(NOON.plusDays(1), QUARTER)).isEmpty();
    }

    private static Route route(Rule rule, Floor floor) {
        return routing(List.of(rule), List.of()).route(wanted(NOON), floor);
    }

    private static Rule always() {
        return new Rule(null, null, List.of(), null, null, "sales", OVERFLOW);
    }

    private static Routing routing(List<Rule> rules, List<Shift> roster) {
        return new Routing(
                new ShopId("tribuna"), List.of(SALES, SENIORS), rules, roster, MUSIC, AfterHours.VOICEMAIL, 2);
    }

    private static Shift shift(OperatorId operator, String from, String to) {
        return new Shift(operator, DAY, LocalTime.parse(from), LocalTime.parse(to));
    }

    private static Wanted wanted(LocalDateTime at) {
        return new Wanted(null, null, at);
    }

    private static Floor floor(Set<OperatorId> present, Set<OperatorId> ready) {
        return new Floor(present, ready);
    }
}
