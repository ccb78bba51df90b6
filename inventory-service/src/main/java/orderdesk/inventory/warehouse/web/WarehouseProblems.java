package orderdesk.inventory.warehouse.web;

import java.time.Duration;
import java.util.List;
import orderdesk.inventory.warehouse.domain.AlreadyAnswered;
import orderdesk.inventory.warehouse.domain.TooManyQuestions;
import orderdesk.inventory.warehouse.domain.UnknownLine;
import orderdesk.platform.web.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What questions to the warehouse are refused for, as the caller reads it. */
@RestControllerAdvice
class WarehouseProblems {

    private static final Duration SOON = Duration.ofSeconds(10);

    @ExceptionHandler
    Problem answered(AlreadyAnswered answered) {
        var reply = answered.reply();
        var errors = List.of(new Problem.Error("/finding", reply.finding().name(), "By " + reply.by()));
        return new Problem(HttpStatus.CONFLICT, "already-answered", "Somebody was quicker; see errors.", errors);
    }

    @ExceptionHandler
    Problem tooMany(TooManyQuestions many) {
        return Problem.tooMany("too-many-questions", String.valueOf(many.getMessage()), SOON);
    }

    @ExceptionHandler
    Problem unknown(UnknownLine unknown) {
        var detail = String.valueOf(unknown.getMessage());
        return Problem.unprocessable("invalid", detail, List.of(new Problem.Error("/lineId", "unknown", detail)));
    }
}
