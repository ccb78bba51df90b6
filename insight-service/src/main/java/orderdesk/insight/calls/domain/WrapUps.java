package orderdesk.insight.calls.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import orderdesk.contracts.callback.Presence;

/** What operators wrote up after which call. */
public final class WrapUps {

    /** A console that keeps silent is taken to write up so long after the end: callback-service's rule. */
    private static final Duration SILENCE_AFTER_CALL = Duration.ofSeconds(30);

    private final Map<String, NavigableMap<Instant, Stay>> known = new HashMap<>();

    public WrapUps(List<Stay> stays) {
        stays.stream()
                .filter(stay -> stay.presence() == Presence.WRAP_UP && stay.over())
                .forEach(stay -> known.computeIfAbsent(stay.shop() + "/" + stay.operator(), _ -> new TreeMap<>())
                        .put(stay.from(), stay));
    }

    /** The first wrap-up of its operator that began after it was answered, and no later than its silence allows. */
    public Optional<Duration> after(PhoneCall call) {
        var operator = call.operator();
        if (operator == null || !call.isTalk()) {
            return Optional.empty();
        }
        var its = known.getOrDefault(call.shop() + "/" + operator, new TreeMap<>());
        var begin = call.answeredAt() == null ? call.beganAt() : call.answeredAt();
        return Optional.ofNullable(its.ceilingEntry(begin))
                .map(Map.Entry::getValue)
                .filter(stay -> !stay.from().isAfter(call.endedAt().plus(SILENCE_AFTER_CALL)))
                .map(stay -> Duration.between(stay.from(), stay.until()));
    }
}
