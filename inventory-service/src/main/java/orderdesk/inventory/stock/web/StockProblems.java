package orderdesk.inventory.stock.web;

import orderdesk.inventory.stock.domain.NotCounted;
import orderdesk.inventory.stock.domain.NotThatMany;
import orderdesk.platform.web.Problem;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What is refused in a warehouse, as the caller reads it. */
@RestControllerAdvice
class StockProblems {

    @ExceptionHandler
    Problem tooMany(NotThatMany refused) {
        return Problem.conflict("not-that-many", "There are %d. Count first.".formatted(refused.present()));
    }

    @ExceptionHandler
    Problem uncounted(NotCounted refused) {
        return Problem.conflict("not-counted", "Nobody has said how many there are. Count first.");
    }
}
