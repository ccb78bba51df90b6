package orderdesk.callback.web;

import java.util.List;
import orderdesk.callback.promise.domain.SlotFull;
import orderdesk.callback.request.domain.AlreadyRequested;
import orderdesk.callback.request.domain.TooManyCallbacks;
import orderdesk.callback.task.domain.Refusal;
import orderdesk.platform.queue.web.WorkProblems;
import orderdesk.platform.web.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What the desk refuses, as problems. */
@RestControllerAdvice
class CallbackProblems extends WorkProblems {

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
            case Refusal.Completed _ -> Problem.conflict("call-completed", said(refused));
            case Refusal.OnStopList _ -> Problem.conflict("on-stop-list", said(refused));
            case Refusal.NotItsOutcome _ ->
                Problem.unprocessable(
                        "not-its-outcome",
                        said(refused),
                        List.of(new Problem.Error("/outcome", "not-its-outcome", said(refused))));
        };
    }
}
