package orderdesk.callback.telephony;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import orderdesk.callback.telephony.Ledger.Wanted;
import orderdesk.callback.telephony.domain.Call;
import orderdesk.callback.telephony.domain.Direction;
import orderdesk.callback.telephony.domain.Ending;
import orderdesk.contracts.shared.Phone;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.aggregate.Stored;

/** What a shop's telephones did in one day, hour by hour, by what the exchange says (R084, R085). */
public final class Figures {

    /** A call that is answered within so many is answered in time. */
    public static final int RINGS_MAX = 4;

    /** Of one hour; a desk that has more needs another tool than a list of hours. */
    static final int CALLS_MAX = 2_000;

    private static final Duration HOUR = Duration.ofHours(1);

    private final Ledger ledger;

    public Figures(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * @param from in the shop's zone the full hour
     * @param incoming calls that customers made and that are over
     * @param withinFourRings answered by a live voice before the fifth ring, the caller's first counts
     * @param hidden of the missed, those without a number: nobody can be called back
     * @param neverReached of the missed, those whose caller nobody has talked with since
     * @param isCapped there were more than are counted
     */
    public record Hour(
            Instant from,
            int incoming,
            int answered,
            int withinFourRings,
            int missed,
            int hidden,
            int neverReached,
            boolean isCapped) {}

    /** The hours of one day in which customers called; a day has 23 to 25. */
    public List<Hour> of(ShopId shop, LocalDate day, ZoneId zone) {
        var end = day.plusDays(1).atStartOfDay(zone).toInstant();
        var hours = new ArrayList<Hour>();
        for (var from = day.atStartOfDay(zone).toInstant(); from.isBefore(end); from = from.plus(HOUR)) {
            var calls = incoming(shop, from, from.plus(HOUR));
            if (!calls.isEmpty()) {
                hours.add(hour(shop, from, calls));
            }
        }
        return hours;
    }

    private List<Call> incoming(ShopId shop, Instant from, Instant to) {
        var wanted = new Wanted(null, Direction.INCOMING, null, null, null, null, null, from, to);
        return ledger.page(Set.of(shop), wanted, Optional.empty(), CALLS_MAX + 1).stream()
                .map(Stored::state)
                .filter(call -> call.ending() != null)
                .toList();
    }

    private Hour hour(ShopId shop, Instant from, List<Call> found) {
        var calls = found.stream().limit(CALLS_MAX).toList();
        var missed = calls.stream().filter(Call::isMissed).toList();
        var inTime =
                calls.stream().filter(Call::isTalk).filter(Figures::isInTime).count();
        var known = missed.stream().filter(call -> phone(call).isPresent()).toList();
        return new Hour(
                from,
                calls.size(),
                calls.size() - missed.size(),
                (int) inTime,
                missed.size(),
                missed.size() - known.size(),
                neverReached(shop, from, known),
                found.size() > CALLS_MAX);
    }

    private static boolean isInTime(Call call) {
        return Optional.ofNullable(call.ending()).map(Ending::rings).orElse(Integer.MAX_VALUE) <= RINGS_MAX;
    }

    private int neverReached(ShopId shop, Instant from, List<Call> missed) {
        if (missed.isEmpty()) {
            return 0;
        }
        var phones = missed.stream().flatMap(call -> phone(call).stream()).collect(Collectors.toSet());
        var lastTalk = lastTalks(ledger.talksWith(shop, phones, from, CALLS_MAX));
        return (int) missed.stream()
                .filter(call -> phone(call)
                        .map(lastTalk::get)
                        .filter(talk -> !talk.isBefore(call.beganAt()))
                        .isEmpty())
                .count();
    }

    private static Map<String, Instant> lastTalks(List<Stored<Call>> talks) {
        var last = new HashMap<String, Instant>();
        for (var talk : talks) {
            var began = talk.state().beganAt();
            phone(talk.state())
                    .ifPresent(phone -> last.merge(phone, began, (one, other) -> one.isAfter(other) ? one : other));
        }
        return last;
    }

    private static Optional<String> phone(Call call) {
        return Optional.ofNullable(call.party().customer()).map(Phone::e164);
    }
}
