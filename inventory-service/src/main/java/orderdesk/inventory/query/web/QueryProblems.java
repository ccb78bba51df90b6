package orderdesk.inventory.query.web;

import orderdesk.inventory.query.domain.NotAsked;
import orderdesk.inventory.query.domain.TooManyChannels;
import orderdesk.inventory.stock.domain.NothingToCombine;
import orderdesk.platform.web.Problem;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What is refused about questions to suppliers, as the caller reads it. */
@RestControllerAdvice
class QueryProblems {

    @ExceptionHandler
    Problem full(TooManyChannels full) {
        return Problem.conflict("channels-full", "The shop asks as many suppliers as one shop may.");
    }

    @ExceptionHandler
    Problem settled(NothingToCombine settled) {
        return Problem.conflict("nothing-to-combine", "It cannot be chosen now who delivers: read it anew.");
    }

    @ExceptionHandler
    Problem late(NotAsked late) {
        return Problem.conflict("not-asked", "It was answered already, or is asked no more.");
    }
}
