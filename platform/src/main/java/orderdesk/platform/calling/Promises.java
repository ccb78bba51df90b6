package orderdesk.platform.calling;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import orderdesk.contracts.confirmation.Promise;
import orderdesk.platform.calling.Purpose.PromisedCall;
import org.jspecify.annotations.Nullable;

/** The three kinds of promise. The customer chose the time: only the hard limits apply, and work goes on when it is broken. */
record Promises(WindowClock hard) {

    private static final Duration AT_TARGET = Duration.ofMinutes(5);
    private static final Duration AT_BREACH = Duration.ofMinutes(15);
    private static final Duration BETWEEN_TARGET_BEFORE = Duration.ofMinutes(10);
    private static final Duration BY_CALLABLE_BEFORE = Duration.ofMinutes(5);
    private static final Duration BY_BREACH = Duration.ofMinutes(5);

    Schedule schedule(PromisedCall promised, Instant now) {
        var promise = promised.promise();
        return switch (promise.kind()) {
            case AT -> at(promised, requireNonNull(promise.from()), now);
            case BETWEEN -> between(promised, requireNonNull(promise.from()), requireNonNull(promise.to()), now);
            case BY -> by(promised, requireNonNull(promise.to()), now);
        };
    }

    private Schedule at(PromisedCall promised, Instant at, Instant now) {
        return hours(promised, at, now).by(at.plus(AT_TARGET), at.plus(AT_BREACH));
    }

    private Schedule between(PromisedCall promised, Instant from, Instant to, Instant now) {
        return hours(promised, from, now).by(Span.later(from, to.minus(BETWEEN_TARGET_BEFORE)), to);
    }

    private Schedule by(PromisedCall promised, Instant to, Instant now) {
        var latest = to.minus(BY_CALLABLE_BEFORE);
        var answered = promised.answered();
        var from = mayBeEarly(promised.promise(), answered) ? Span.earlier(requireNonNull(answered), latest) : latest;
        return hours(promised, from, now).by(to, to.plus(BY_BREACH));
    }

    private static boolean mayBeEarly(Promise promise, @Nullable Instant answered) {
        return promise.earlyOk() && answered != null;
    }

    private CallingHours.Hours hours(PromisedCall promised, Instant from, Instant now) {
        return CallingHours.within(hard, WorkClass.PROMISED_OR_WAITING_NOW, promised.given(), from, now);
    }
}
