package orderdesk.callback.presence;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import orderdesk.callback.presence.domain.Activity;
import orderdesk.callback.presence.domain.Attendance;
import orderdesk.callback.presence.domain.Duty;
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
    private final RegulationDesk regulations;
    private final Present present;
    private final List<OpenClaims> claims;
    private final Clock clock;

    public PresenceDesk(
            Aggregates<Attendance, CallEvent> attendances,
            RegulationDesk regulations,
            Present present,
            List<OpenClaims> claims,
            Clock clock) {
        this.attendances = attendances;
        this.regulations = regulations;
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
        var duties = new HashMap<ShopId, Duty>();
        sorted(shops).forEach(shop -> duties.put(shop, regulations.duty(shop, operator)));
        duties.forEach(
                (shop, duty) -> Attendance.start(Optional.empty(), new Seat(operator, shop), prepared, duty, now));
        prepared.regulations().forEach((shop, version) -> {
            if (shops.contains(shop)) {
                regulations.acknowledge(shop, operator, version, cause);
            }
        });
        return inEach(
                operator,
                shops,
                cause,
                shop -> known -> Attendance.start(
                        known.map(Stored::state),
                        new Seat(operator, shop),
                        prepared,
                        Objects.requireNonNull(duties.get(shop)),
                        now));
    }

    /** Shops whose regulation he has yet to read. */
    public List<ShopId> unread(OperatorId operator, Set<ShopId> shops) {
        return sorted(shops).stream()
                .filter(shop -> {
                    var duty = regulations.duty(shop, operator);
                    return duty.version() > 0 && !duty.read();
                })
                .toList();
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

    /** Who hears of calls that are over. */
    public LineEnds lineEnds(Shops shops) {
        return new LineEnds(attendances, shops);
    }

    private static List<ShopId> sorted(Set<ShopId> shops) {
        return shops.stream().sorted(Comparator.comparing(ShopId::value)).toList();
    }

    static String id(OperatorId operator, ShopId shop) {
        return Ids.of("presence", shop.value(), operator.value()).toString();
    }
}
