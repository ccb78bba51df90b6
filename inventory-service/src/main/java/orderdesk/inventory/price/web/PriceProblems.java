package orderdesk.inventory.price.web;

import java.util.List;
import orderdesk.inventory.price.domain.BelowFloor;
import orderdesk.inventory.price.domain.NothingToDecide;
import orderdesk.platform.web.Problem;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What prices are refused for, as the caller reads it. */
@RestControllerAdvice
class PriceProblems {

    @ExceptionHandler
    Problem below(BelowFloor below) {
        var said = String.valueOf(below.getMessage());
        var code = below.floor() == null ? "cost-unknown" : "below-floor";
        return Problem.unprocessable("below-floor", said, List.of(new Problem.Error("/price", code, said)));
    }

    @ExceptionHandler
    Problem nothing(NothingToDecide nothing) {
        return Problem.conflict("nothing-to-decide", String.valueOf(nothing.getMessage()));
    }
}
