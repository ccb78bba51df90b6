package orderdesk.callback.telephony.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import orderdesk.callback.telephony.domain.Notice.LegNews;
import orderdesk.callback.telephony.domain.Notice.Party;
import orderdesk.callback.telephony.domain.Notice.Summary;
import orderdesk.contracts.callback.CallResult;
import org.jspecify.annotations.Nullable;

/**
 * What can be said of a call from everything heard of it, whatever the order in which that came. The provider's summary
 * weighs more than its legs.
 */
record Account(List<Leg> legs, @Nullable Summary summary, boolean recorded) {

    static Account of(Call call) {
        var heard = call.heard();
        var news = new ArrayList<>(heard.legs());
        news.sort(Comparator.comparing(LegNews::leg).thenComparing(LegNews::seq));
        var legs = new LinkedHashMap<String, List<LegNews>>();
        news.forEach(
                each -> legs.computeIfAbsent(each.leg(), _ -> new ArrayList<>()).add(each));
        return new Account(
                legs.entrySet().stream()
                        .map(leg -> new Leg(leg.getKey(), leg.getValue()))
                        .sorted(Comparator.comparing(Leg::firstAt).thenComparing(Leg::id))
                        .toList(),
                heard.summary(),
                !heard.recordings().isEmpty());
    }

    Direction direction() {
        if (legs.stream().anyMatch(Leg::isOurCommand)) {
            return Direction.OUTGOING;
        }
        return summary != null
                ? summary.direction()
                : legs.stream().map(Leg::direction).reduce(Direction::and).orElse(Direction.INTERNAL);
    }

    /** The first ring that the caller heard; where we call, the first that the customer heard. */
    Optional<Instant> rangAt() {
        var rung = legs.stream()
                .filter(leg -> direction() != Direction.OUTGOING || leg.rung() == Rung.CUSTOMER)
                .map(Leg::firstAt);
        return rung.reduce(Times::earlier).or(() -> Optional.ofNullable(summary).map(Summary::began));
    }

    /** Nothing while only recordings were heard of. */
    Optional<Instant> beganAt() {
        var first = legs.isEmpty() ? null : legs.getFirst().firstAt();
        return Optional.ofNullable(Times.earliest(first, summary == null ? null : summary.began()));
    }

    /** A live voice: an operator's where the customer calls, the customer's where we do. A menu is none. */
    Optional<Instant> answeredAt() {
        var said = Optional.ofNullable(summary).flatMap(last -> Optional.ofNullable(last.answered()));
        return said.or(() -> voices().flatMap(leg -> leg.voiceAt().stream()).reduce(Times::earlier));
    }

    /** Of who talked, or else of the first that is known. */
    Party party() {
        var none = new Party(null, null, null);
        var now = talking().map(Leg::party).orElse(none);
        var talking = voices().map(Leg::party).reduce(now, Party::or);
        var last = summary == null ? none : summary.party();
        var others = legs.stream()
                .filter(leg -> leg.direction() != Direction.INTERNAL || legs.size() == 1)
                .map(Leg::party)
                .reduce(none, Party::or);
        return talking.or(last).or(others);
    }

    /** How long nothing may be heard of it before it counts as over. */
    Duration goesOnFor() {
        if (legsAreOver()) {
            return Call.SUMMARY_WITHIN;
        }
        if (answeredAt().isPresent()) {
            return Call.TALK_MAX;
        }
        var telephoneRings = legs.stream().anyMatch(leg -> leg.endedAt().isEmpty() && leg.rung() != Rung.MACHINE);
        return telephoneRings ? Call.RINGING_MAX : Call.WAITING_MAX;
    }

    /** On which a live voice is heard now, the last one where a colleague went on with it. */
    Optional<Leg> talking() {
        return voices().filter(leg -> leg.endedAt().isEmpty())
                .reduce((one, other) ->
                        other.voiceAt().orElseThrow().isBefore(one.voiceAt().orElseThrow()) ? one : other);
    }

    /** The customer hears nobody: he was put on hold, or whoever he talked with is gone and a colleague's telephone rings. */
    boolean isHeld() {
        return voices().anyMatch(leg -> leg.isHeld() && leg.endedAt().isEmpty())
                || (answeredAt().isPresent() && onlyRingsAtOperators());
    }

    private boolean onlyRingsAtOperators() {
        var open = legs.stream()
                .filter(leg -> leg.rung() == Rung.OPERATOR && leg.endedAt().isEmpty())
                .toList();
        return !open.isEmpty() && open.stream().noneMatch(Leg::isTakenUp);
    }

    boolean legsAreOver() {
        return !legs.isEmpty() && legs.stream().allMatch(leg -> leg.endedAt().isPresent());
    }

    /** @param now ends a call of which the end was never heard */
    Ending ending(Instant now, boolean assumed) {
        var over = summary == null
                ? legs.stream()
                        .flatMap(leg -> leg.endedAt().stream())
                        .reduce((one, other) -> one.isAfter(other) ? one : other)
                : Optional.of(summary.ended());
        var end = legsAreOver() || summary != null ? over.orElse(now) : now;
        var voice = answeredAt();
        var waited = Times.between(rangAt().orElse(end), voice.orElse(end));
        var talked = voice.map(since -> Times.between(since, end)).orElse(Duration.ZERO);
        return new Ending(result(voice.isPresent()), end, waited, talked, assumed);
    }

    private CallResult result(boolean talked) {
        var cause = cause();
        if (talked) {
            return cause == CallResult.FAILED ? CallResult.DROPPED : CallResult.TALKED;
        }
        if (direction() == Direction.INCOMING) {
            return recorded ? CallResult.VOICEMAIL : cause == CallResult.BUSY ? CallResult.BUSY : CallResult.NO_ANSWER;
        }
        return cause == CallResult.TALKED ? CallResult.NO_ANSWER : cause;
    }

    /** Of the customer's own leg where we call: that the operator was reached says nothing. */
    private CallResult cause() {
        var legsOfCustomer =
                legs.stream().filter(leg -> leg.rung() == Rung.CUSTOMER).toList();
        var own = legsOfCustomer.stream().flatMap(leg -> leg.cause().stream()).reduce((_, later) -> later);
        if (direction() == Direction.OUTGOING && own.isPresent()) {
            return own.get();
        }
        if (summary != null) {
            return summary.cause();
        }
        if (direction() == Direction.OUTGOING) {
            return CallResult.FAILED;
        }
        return legs.stream()
                .flatMap(leg -> leg.cause().stream())
                .reduce((_, later) -> later)
                .orElse(CallResult.NO_ANSWER);
    }

    private Stream<Leg> voices() {
        var wanted = direction() == Direction.INCOMING ? Rung.OPERATOR : Rung.CUSTOMER;
        return legs.stream().filter(leg -> leg.rung() == wanted && leg.voiceAt().isPresent());
    }
}
