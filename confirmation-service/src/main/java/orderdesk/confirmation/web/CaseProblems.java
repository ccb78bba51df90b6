package orderdesk.confirmation.web;

import java.util.List;
import orderdesk.confirmation.domain.Refusal;
import orderdesk.platform.claim.NothingToTakeOver;
import orderdesk.platform.queue.web.WorkProblems;
import orderdesk.platform.web.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What the desk refuses, as problems. */
@RestControllerAdvice
class CaseProblems extends WorkProblems {

    @ExceptionHandler
    Problem nothingToTakeOver(NothingToTakeOver refused) {
        return Problem.conflict("nothing-to-take-over", said(refused));
    }

    @ExceptionHandler
    Problem refused(Refusal refused) {
        return switch (refused) {
            case Refusal.OrderClosed _ -> Problem.conflict("order-closed", said(refused));
            case Refusal.DueChanged _ -> Problem.conflict("due-changed", said(refused));
            case Refusal.StaleVersion stale -> stale(stale);
            case Refusal.NotReadBack incomplete ->
                Problem.unprocessable("not-read-back", said(refused), errors(incomplete.missing(), "not-ticked"));
            case Refusal.NothingToTick unknown ->
                Problem.unprocessable("nothing-to-tick", said(refused), errors(unknown.ids(), "nothing-there"));
            case Refusal.TooManyTags _ ->
                Problem.unprocessable(
                        "tags-too-many", said(refused), List.of(new Problem.Error("/add", "too-many", said(refused))));
        };
    }

    private static Problem stale(Refusal.StaleVersion stale) {
        return new Problem(
                HttpStatus.CONFLICT, "stale-version", said(stale), errors(stale.missing(), "changed-or-not-ticked"));
    }

    /** The parameter's own id is the pointer: the console marks its line by it. */
    private static List<Problem.Error> errors(List<String> ids, String code) {
        return ids.stream()
                .map(id -> new Problem.Error(id, code, "Read it back."))
                .toList();
    }
}
