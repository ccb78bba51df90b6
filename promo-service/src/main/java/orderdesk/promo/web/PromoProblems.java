package orderdesk.promo.web;

import orderdesk.platform.aggregate.MadeByAnother;
import orderdesk.platform.web.Problem;
import orderdesk.promo.GuessedTooOften;
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
    Problem taken(MadeByAnother taken) {
        return Problem.conflict("code-taken", "Another campaign of the shop has this code.");
    }
}
