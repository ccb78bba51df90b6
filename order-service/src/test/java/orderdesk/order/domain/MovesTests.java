package orderdesk.order.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.contracts.order.OrderEvent.DeliveryResult;
import orderdesk.order.Demo;
import orderdesk.order.domain.State.Name;
import orderdesk.platform.Decision;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every command in every state: where it leads, or that it is refused. */
class MovesTests {

    private static final Map<Moves, Map<Name, Name>> LEGAL = legal();

    @ParameterizedTest
    @MethodSource("everyCommandInEveryState")
    void commandMovesOrIsRefused(Moves move, Name from) {
        var order = Given.in(from);
        var to = LEGAL.getOrDefault(move, Map.of()).get(from);

        if (to == null) {
            assertThatExceptionOfType(NotInThisState.class)
                    .isThrownBy(() -> play(move, order))
                    .satisfies(refused -> assertThat(refused.state()).isEqualTo(from));
        } else {
            assertThat(play(move, order).next().state().name()).isEqualTo(to);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"AMEND", "CANCEL", "REOPEN"})
    void commandOnAnotherVersionIsRefused(Moves move) {
        assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(() -> play(move, Given.in(Name.CONFIRMED), "v2"))
                .satisfies(stale -> assertThat(stale.current()).isEqualTo("v1"));
    }

    static Stream<Arguments> everyCommandInEveryState() {
        return Stream.of(Moves.values())
                .flatMap(move -> Stream.of(Name.values()).map(state -> Arguments.of(move, state)));
    }

    private static Map<Moves, Map<Name, Name>> legal() {
        var legal = new EnumMap<Moves, Map<Name, Name>>(Moves.class);
        legal.put(
                Moves.AMEND,
                Map.of(
                        Name.DRAFT,
                        Name.DRAFT,
                        Name.PLACED,
                        Name.PLACED,
                        Name.AGREED,
                        Name.PLACED,
                        Name.CONFIRMED,
                        Name.PLACED));
        legal.put(
                Moves.CANCEL,
                Map.of(
                        Name.DRAFT,
                        Name.CANCELLED,
                        Name.PLACED,
                        Name.CANCELLED,
                        Name.AGREED,
                        Name.CANCELLED,
                        Name.CONFIRMED,
                        Name.CANCELLED));
        legal.put(
                Moves.MERGE_AWAY,
                Map.of(Name.DRAFT, Name.CANCELLED, Name.PLACED, Name.CANCELLED, Name.AGREED, Name.CANCELLED));
        legal.put(
                Moves.KEEP,
                Map.of(
                        Name.DRAFT,
                        Name.DRAFT,
                        Name.PLACED,
                        Name.PLACED,
                        Name.AGREED,
                        Name.AGREED,
                        Name.CONFIRMED,
                        Name.CONFIRMED));
        legal.put(Moves.PLACE, Map.of(Name.DRAFT, Name.PLACED));
        legal.put(Moves.REOPEN, Map.of(Name.CONFIRMED, Name.PLACED));
        legal.put(
                Moves.PAY,
                Map.of(
                        Name.PLACED,
                        Name.PLACED,
                        Name.AGREED,
                        Name.AGREED,
                        Name.CONFIRMED,
                        Name.CONFIRMED,
                        Name.DELIVERED,
                        Name.DELIVERED));
        legal.put(
                Moves.COMPLAIN,
                Map.of(
                        Name.CONFIRMED,
                        Name.CONFIRMED,
                        Name.DELIVERED,
                        Name.DELIVERED,
                        Name.REFUSED,
                        Name.REFUSED,
                        Name.RETURNED,
                        Name.RETURNED));
        var demand = new EnumMap<Name, Name>(Map.copyOf(legal.getOrDefault(Moves.COMPLAIN, Map.of())));
        demand.put(Name.CANCELLED, Name.CANCELLED);
        demand.put(Name.EXPIRED, Name.EXPIRED);
        legal.put(Moves.DEMAND, demand);
        legal.put(Moves.MARK, Map.of(Name.DRAFT, Name.DRAFT, Name.PLACED, Name.PLACED));
        legal.put(Moves.REPORT_DELIVERED, Map.of(Name.CONFIRMED, Name.DELIVERED));
        legal.put(Moves.REPORT_REFUSED, Map.of(Name.CONFIRMED, Name.REFUSED));
        legal.put(Moves.REPORT_RETURNED, Map.of(Name.CONFIRMED, Name.RETURNED, Name.DELIVERED, Name.RETURNED));
        legal.put(Moves.REPORT_TROUBLE, Map.of(Name.CONFIRMED, Name.CONFIRMED));
        return legal;
    }

    private static Decision<Order, OrderEvent> play(Moves move, Order order) {
        return play(move, order, order.tag());
    }

    private static Decision<Order, OrderEvent> play(Moves move, Order order, String seen) {
        return switch (move) {
            case AMEND ->
                Amending.amend(
                        order,
                        seen,
                        List.of(new Change.Quantity(
                                order.terms().lines().getFirst().id(), 3)),
                        null,
                        Given.workshop());
            case PLACE -> Drafting.place(order, seen, List.of(), null, Given.workshop());
            case CANCEL -> Closing.cancel(order, seen, "передумали", "anna", Given.NOW);
            case MERGE_AWAY -> Merging.away(order, seen, Given.other(), "anna", Given.NOW);
            case KEEP -> keep(order);
            case MARK -> Mystery.mark(order, "olga");
            case REOPEN -> Amending.reopen(order, seen, "перезвонили", Given.workshop());
            case PAY -> Paying.record(order, Demo.rub(100), "p-1", Given.NOW);
            case COMPLAIN, DEMAND -> complain(move, order);
            case REPORT_DELIVERED -> report(order, DeliveryResult.DELIVERED);
            case REPORT_REFUSED -> report(order, DeliveryResult.REFUSED);
            case REPORT_RETURNED -> report(order, DeliveryResult.RETURNED);
            case REPORT_TROUBLE -> report(order, DeliveryResult.UNCOLLECTED);
        };
    }

    /** What comes of it is the case's. */
    private static Decision<Order, OrderEvent> complain(Moves move, Order order) {
        move.require(order);
        return Decision.of(order);
    }

    /** Nothing comes of it for the order that is kept. */
    private static Decision<Order, OrderEvent> keep(Order order) {
        Merging.check(Given.draft(), Given.draft().tag(), order);
        return Decision.of(order);
    }

    private static Decision<Order, OrderEvent> report(Order order, DeliveryResult result) {
        return Delivering.report(order, result, "причина", "RB1", Given.NOW);
    }
}
