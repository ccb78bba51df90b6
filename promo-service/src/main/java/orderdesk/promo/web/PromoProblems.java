package orderdesk.promo.web;

import orderdesk.platform.aggregate.MadeByAnother;
import orderdesk.platform.web.Problem;
import orderdesk.promo.DisclosureDesk.Unusable;
import orderdesk.promo.GuessedTooOften;
import orderdesk.promo.domain.ToldTooOften;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What the desk refuses, as problems. */
@RestControllerAdvice
class PromoProblems {

    @ExceptionHandler
    Problem guessed(GuessedTooOften refused) {
        return Problem.tooMany(
                "codes-guessed", "Too many codes that cannot be used; come again later.", refused.retryAfter());
    }

    @ExceptionHandler
    Problem told(ToldTooOften often) {
        return Problem.tooMany("told-too-often", "The code was asked for too often.", often.pause());
    }

    @ExceptionHandler
    Problem unusable(Unusable unusable) {
        return Problem.conflict("code-unusable", "The certificate can not be used any more.");
    }

    @ExceptionHandler
    Problem taken(MadeByAnother taken) {
        return Problem.conflict("code-taken", "Another campaign of the shop has this code.");
    }
}
