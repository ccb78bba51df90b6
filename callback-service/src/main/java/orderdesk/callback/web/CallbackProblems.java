package orderdesk.callback.web;

import java.time.Duration;
import java.util.List;
import orderdesk.callback.promise.domain.SlotFull;
import orderdesk.callback.request.domain.AlreadyRequested;
import orderdesk.callback.request.domain.TooManyCallbacks;
import orderdesk.callback.task.domain.Refusal;
import orderdesk.platform.claim.HeldByAnother;
import orderdesk.platform.claim.NoSuchWork;
import orderdesk.platform.claim.NotTheHolder;
import orderdesk.platform.shops.UnknownShop;
import orderdesk.platform.web.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What the desk refuses, as problems. */
@RestControllerAdvice
class CallbackProblems {

    @ExceptionHandler
    Problem unknown(NoSuchWork unknown) {
        return Problem.notFound();
    }

    @ExceptionHandler
    Problem shopUnknown(UnknownShop unknown) {
        return Problem.unavailable("shop-unknown", "The shop's settings are not known yet.", Duration.ofSeconds(2));
    }

    @ExceptionHandler
    Problem held(HeldByAnother held) {
        return Problem.conflict("claimed-by-another", said(held));
    }

    @ExceptionHandler
    Problem notTheHolder(NotTheHolder refused) {
        return Problem.conflict(refused.superseded() ? "claim-superseded" : "not-claimed", said(refused));
    }

    @ExceptionHandler
    Problem tooMany(TooManyCallbacks refused) {
        return Problem.tooMany("callbacks-exceeded", said(refused), refused.after());
    }

    @ExceptionHandler
    Problem already(AlreadyRequested refused) {
        var callBy = new Problem.Error("/phone", "call-by", refused.callBy().toString());
        return new Problem(HttpStatus.CONFLICT, "callback-owed", said(refused), List.of(callBy));
    }

    /** Each error is a time at which there is room. */
    @ExceptionHandler
    Problem full(SlotFull refused) {
        var free = refused.nearest().stream()
                .map(time -> new Problem.Error("/promise", "free-at", time.toString()))
                .toList();
        return new Problem(HttpStatus.CONFLICT, "slot-full", said(refused), free);
    }

    @ExceptionHandler
    Problem refused(Refusal refused) {
        return switch (refused) {
            case Refusal.ClaimSuperseded _ -> Problem.conflict("claim-superseded", said(refused));
            case Refusal.NotClaimed _ -> Problem.conflict("not-claimed", said(refused));
            case Refusal.Completed _ -> Problem.conflict("call-completed", said(refused));
            case Refusal.NotNow _ -> Problem.conflict("not-now", said(refused));
            case Refusal.OutsideHours _ -> Problem.conflict("outside-hours", said(refused));
            case Refusal.NotItsOutcome _ ->
                Problem.unprocessable(
                        "not-its-outcome",
                        said(refused),
                        List.of(new Problem.Error("/outcome", "not-its-outcome", said(refused))));
            case Refusal.ImpossiblePromise _ ->
                Problem.unprocessable(
                        "promise-impossible",
                        said(refused),
                        List.of(new Problem.Error("/promise", "impossible", said(refused))));
        };
    }

    private static String said(Exception refused) {
        return String.valueOf(refused.getMessage());
    }
}
