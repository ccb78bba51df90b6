package orderdesk.callback.presence;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import orderdesk.callback.presence.domain.Activity;
import orderdesk.callback.presence.domain.Attendance;
import orderdesk.callback.presence.domain.Briefing;
import orderdesk.callback.presence.domain.Help;
import orderdesk.callback.presence.domain.Prepared;
import orderdesk.callback.presence.domain.Seat;
import orderdesk.contracts.callback.CallEvent;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.Decision;
import orderdesk.platform.aggregate.Aggregates;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.Ids;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.shops.Shops;

/**
 * Who is there and what he does. A change is written to each shop that the operator serves, one after the other: a
 * crash in between leaves some as they were, and the next change, or the end of a wrap-up, finds all alike again.
 */
public final class PresenceDesk {

    /** More people on the floor are not shown. */
    public static final int SHOWN_MAX = 500;

    private final Aggregates<Attendance, CallEvent> attendances;
    private final Aggregates<Briefing, CallEvent> briefings;
    private final Present present;
    private final List<OpenClaims> claims;
    private final Clock clock;

    public PresenceDesk(
            Aggregates<Attendance, CallEvent> attendances,
            Aggregates<Briefing, CallEvent> briefings,
            Present present,
            List<OpenClaims> claims,
            Clock clock) {
        this.attendances = attendances;
        this.briefings = briefings;
        this.present = present;
        this.claims = List.copyOf(claims);
        this.clock = clock;
    }

    /** Nothing before his first shift; of what was whispered to him in several shops, the last. */
    public Optional<Attendance> of(OperatorId operator, Set<ShopId> shops) {
        var known = sorted(shops).stream()
                .flatMap(shop -> attendances.find(shop, id(operator, shop)).stream())
                .map(Stored::state)
                .toList();
        return known.stream().findFirst().map(first -> first.withLastOf(known));
    }

    public List<Attendance> floor(Set<ShopId> shops) {
        return present.of(shops, SHOWN_MAX);
    }

    /** @throws orderdesk.callback.presence.domain.NotPrepared before anything is written, naming what is missing */
    public Attendance start(OperatorId operator, Set<ShopId> shops, Prepared prepared, Cause cause) {
        var now = clock.instant();
        sorted(shops)
                .forEach(shop ->
                        Attendance.start(Optional.empty(), new Seat(operator, shop), prepared, regulation(shop), now));
        return inEach(operator, shops, cause, shop -> {
            var regulation = regulation(shop);
            return known ->
                    Attendance.start(known.map(Stored::state), new Seat(operator, shop), prepared, regulation, now);
        });
    }

    /**
     * @throws ClaimsOpen where he would leave work that he holds
     * @throws orderdesk.callback.presence.domain.NotNow where nothing leads there
     */
    public Attendance turnTo(Activity next, OperatorId operator, Set<ShopId> shops, Cause cause) {
        var now = clock.instant();
        if (next.isLeaving() && shops.stream().anyMatch(shop -> holdsWork(shop, operator, now))) {
            throw new ClaimsOpen();
        }
        return inEach(
                operator,
                shops,
                cause,
                shop -> known -> there(known, operator, shop).turnTo(next, now));
    }

    private boolean holdsWork(ShopId shop, OperatorId operator, Instant now) {
        return claims.stream().anyMatch(each -> each.holdsWork(shop, operator, now));
    }

    public Attendance extendWrapUp(OperatorId operator, Set<ShopId> shops, Cause cause) {
        var now = clock.instant();
        return inEach(
                operator,
                shops,
                cause,
                shop -> known -> there(known, operator, shop).extendWrapUp(now));
    }

    /** Asks for a senior, or no more. */
    public Attendance hand(boolean up, OperatorId operator, Set<ShopId> shops, Cause cause) {
        var now = clock.instant();
        return inEach(
                operator,
                shops,
                cause,
                shop -> known -> there(known, operator, shop).hand(up, now));
    }

    /**
     * A senior writes to an operator who is at work, in those shops that both serve.
     *
     * @return nothing where he is in none of them
     */
    public Optional<Attendance> whisper(OperatorId to, Set<ShopId> shops, OperatorId by, String text, Cause cause) {
        var whisper = new Help.Whisper(by, text, clock.instant());
        var both = sorted(shops).stream()
                .filter(shop -> attendances.find(shop, id(to, shop)).isPresent())
                .collect(Collectors.toSet());
        return both.isEmpty()
                ? Optional.empty()
                : Optional.of(inEach(
                        to, both, cause, shop -> known -> there(known, to, shop).whisper(whisper)));
    }

    private Attendance there(Optional<Stored<Attendance>> known, OperatorId operator, ShopId shop) {
        return known.map(Stored::state)
                .orElseGet(
                        () -> new Attendance(operator, shop, Activity.OFF, clock.instant(), null, false, null, null));
    }

    private Attendance inEach(
            OperatorId operator,
            Set<ShopId> shops,
            Cause cause,
            Function<ShopId, Function<Optional<Stored<Attendance>>, Decision<Attendance, CallEvent>>> change) {
        return sorted(shops).stream()
                .map(shop -> attendances
                        .change(shop, id(operator, shop), cause, change.apply(shop))
                        .stored()
                        .state())
                .toList()
                .getFirst();
    }

    public Optional<Stored<Briefing>> briefing(ShopId shop) {
        return briefings.find(shop, shop.value());
    }

    /** @param precondition throws unless the change is based on what is stored */
    public Stored<Briefing> brief(
            ShopId shop,
            String news,
            String regulation,
            OperatorId by,
            Cause cause,
            Consumer<Optional<Stored<Briefing>>> precondition) {
        var now = clock.instant();
        return briefings
                .change(shop, shop.value(), cause, known -> {
                    precondition.accept(known);
                    return Briefing.write(known.map(Stored::state), news, regulation, by, now);
                })
                .stored();
    }

    /** Who hears of calls that are over. */
    public LineEnds lineEnds(Shops shops) {
        return new LineEnds(attendances, shops);
    }

    private int regulation(ShopId shop) {
        return briefing(shop).map(stored -> stored.state().version()).orElse(0);
    }

    private static List<ShopId> sorted(Set<ShopId> shops) {
        return shops.stream().sorted(Comparator.comparing(ShopId::value)).toList();
    }

    static String id(OperatorId operator, ShopId shop) {
        return Ids.of("presence", shop.value(), operator.value()).toString();
    }
}
