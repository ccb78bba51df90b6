package orderdesk.inventory.supplier.web;

import java.time.Duration;
import java.util.List;
import orderdesk.inventory.supplier.domain.AlreadyReading;
import orderdesk.inventory.supplier.domain.BeginsAnew;
import orderdesk.inventory.supplier.domain.ForeignCurrency;
import orderdesk.inventory.supplier.domain.OlderList;
import orderdesk.inventory.supplier.domain.Overtaken;
import orderdesk.inventory.supplier.domain.TooManySuppliers;
import orderdesk.inventory.supplier.feed.FeedBroken;
import orderdesk.platform.web.Problem;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What suppliers and their lists are refused for, as the caller reads it. */
@RestControllerAdvice
class SupplierProblems {

    private static final Duration SOON = Duration.ofSeconds(5);

    @ExceptionHandler
    Problem broken(FeedBroken broken) {
        var error = new Problem.Error("", broken.code(), said(broken));
        return Problem.unprocessable("price-list-refused", said(broken), List.of(error));
    }

    @ExceptionHandler
    Problem running(AlreadyReading running) {
        return Problem.conflict("price-list-running", said(running)).retryAfter(SOON);
    }

    @ExceptionHandler
    Problem overtaken(Overtaken overtaken) {
        return Problem.conflict("price-list-overtaken", said(overtaken));
    }

    @ExceptionHandler
    Problem older(OlderList older) {
        return Problem.conflict("price-list-older", said(older));
    }

    @ExceptionHandler
    Problem foreign(ForeignCurrency foreign) {
        return Problem.unprocessable(
                "invalid", said(foreign), List.of(new Problem.Error("/currency", "currency-foreign", said(foreign))));
    }

    @ExceptionHandler
    Problem anew(BeginsAnew anew) {
        return Problem.conflict("supplier-begins-anew", said(anew));
    }

    @ExceptionHandler
    Problem full(TooManySuppliers full) {
        return Problem.conflict("suppliers-full", "The shop has as many suppliers as one shop may have.");
    }

    private static String said(Exception thrown) {
        return String.valueOf(thrown.getMessage());
    }
}
