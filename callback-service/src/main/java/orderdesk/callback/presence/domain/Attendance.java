package orderdesk.callback.presence.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import orderdesk.contracts.callback.CallEvent;
import orderdesk.contracts.callback.CallEvent.PresenceChanged;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.Decision;
import org.jspecify.annotations.Nullable;

/**
 * One operator on the floor of one shop. Whoever serves several has one of these in each, all alike: nothing of one
 * shop has to be read to know who is there in another.
 *
 * @param until when the time that is meant for the activity is over; absent where it has none
 * @param extended the wrap-up was prolonged, which is possible once
 * @param shift since when he works, and by which regulation; absent while he is off
 * @param help between him and his senior in the work that he is at; absent where there is none
 */
public record Attendance(
        OperatorId operator,
        ShopId shop,
        Activity activity,
        Instant since,
        @Nullable Instant until,
        boolean extended,
        @Nullable Shift shift,
        @Nullable Help help) {

    /** So long after the end of a call the console may keep silent: it was closed, or its network is away. */
    public static final Duration SILENCE_AFTER_CALL = Duration.ofSeconds(30);

    /** @param regulation version that was acknowledged; 0 where the shop has none, or he has not read it */
    public record Shift(Instant startedAt, int regulation) {}

    /**
     * Starts a shift; one that runs already goes on as it is.
     *
     * @param prepared what he has checked and read
     * @param duty what he owes to the shop's regulation
     * @throws NotPrepared naming what is missing
     */
    public static Decision<Attendance, CallEvent> start(
            Optional<Attendance> known, Seat seat, Prepared prepared, Duty duty, Instant now) {
        var present = known.filter(each -> each.activity != Activity.OFF);
        if (present.isPresent()) {
            return Decision.of(present.get());
        }
        prepared.requireFor(seat.shop(), duty);
        var read = duty.read() || prepared.acknowledges(seat.shop(), duty.version());
        var shift = new Shift(now, read ? duty.version() : 0);
        var next = new Attendance(seat.operator(), seat.shop(), Activity.READY, now, null, false, shift, null);
        return Decision.of(next, next.told(now));
    }

    /** @throws NotNow from off, or from a talk to a break */
    public Decision<Attendance, CallEvent> turnTo(Activity next, Instant now) {
        if (next == activity) {
            return Decision.of(activity.isOnTheLine() ? onTheLineSince(now) : this);
        }
        if (!activity.leadsTo(next)) {
            throw new NotNow(activity, next);
        }
        var until = next.time().map(now::plus).orElse(null);
        var turned = new Attendance(
                operator,
                shop,
                next,
                now,
                until,
                false,
                next == Activity.OFF ? null : shift,
                next.isAtACase() ? help : null);
        return Decision.of(turned, turned.told(now));
    }

    /**
     * The exchange says that his call is over: unless he says himself what he does next, he is taken to write it up.
     *
     * @param at of the end; what he began to do afterwards is not touched
     */
    public Decision<Attendance, CallEvent> lineEnded(Instant at) {
        return activity.isOnTheLine() && !since.isAfter(at)
                ? Decision.of(new Attendance(
                        operator, shop, activity, since, at.plus(SILENCE_AFTER_CALL), extended, shift, help))
                : Decision.of(this);
    }

    /** He says so again after the end of a call: it is the next one. */
    private Attendance onTheLineSince(Instant now) {
        return until == null ? this : new Attendance(operator, shop, activity, now, null, extended, shift, help);
    }

    /** @throws NotNow when nothing is wrapped up, or it was prolonged before */
    public Decision<Attendance, CallEvent> extendWrapUp(Instant now) {
        if (activity != Activity.WRAP_UP || extended || until == null) {
            throw new NotNow(activity, Activity.WRAP_UP);
        }
        var longer = Activity.WRAP_UP.time().map(until::plus).orElse(until);
        return Decision.of(new Attendance(operator, shop, activity, since, longer, true, shift, help));
    }

    /**
     * Asks for a senior, or no more; saying it again changes nothing.
     *
     * @throws NotNow while he is off
     */
    public Decision<Attendance, CallEvent> hand(boolean up, Instant now) {
        requireShift();
        var known = Help.of(help);
        if (up == (known.handUpSince() != null)) {
            return Decision.of(this);
        }
        return helped(up ? known.handUp(now) : known.handDown(), now);
    }

    /** @throws NotNow while he is off */
    public Decision<Attendance, CallEvent> whisper(Help.Whisper whisper) {
        requireShift();
        return helped(Help.of(help).whispered(whisper), whisper.at());
    }

    private void requireShift() {
        if (activity == Activity.OFF) {
            throw new NotNow();
        }
    }

    private Decision<Attendance, CallEvent> helped(Help next, Instant now) {
        var helped = new Attendance(operator, shop, activity, since, until, extended, shift, Help.known(next));
        return Decision.of(helped, helped.told(now));
    }

    /** This, with what was whispered last in any of the operator's shops. */
    public Attendance withLastOf(List<Attendance> all) {
        var last = all.stream()
                .flatMap(each -> Optional.ofNullable(Help.of(each.help()).whisper()).stream())
                .max(Comparator.comparing(Help.Whisper::at));
        var helped = last.map(Help.of(help)::whispered).orElse(Help.of(help));
        return new Attendance(operator, shop, activity, since, until, extended, shift, Help.known(helped));
    }

    /** A wrap-up ends by itself, and a talk of which the exchange said that it was over: who reads longer than is meant has a case in his hands. */
    public Optional<Instant> deadline() {
        return activity == Activity.WRAP_UP || activity.isOnTheLine() ? Optional.ofNullable(until) : Optional.empty();
    }

    public Decision<Attendance, CallEvent> onTime(Instant now) {
        return deadline().filter(end -> !end.isAfter(now)).isPresent()
                ? turnTo(activity == Activity.WRAP_UP ? Activity.READY : Activity.WRAP_UP, now)
                : Decision.of(this);
    }

    private CallEvent told(Instant now) {
        return new PresenceChanged(operator, activity.told(), now);
    }
}
