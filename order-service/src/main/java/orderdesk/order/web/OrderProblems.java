package orderdesk.order.web;

import java.time.Duration;
import java.util.List;
import orderdesk.order.CatalogueUnavailable;
import orderdesk.order.ExternalNumberTaken;
import orderdesk.order.ReferenceTaken;
import orderdesk.order.UnknownAfterSale;
import orderdesk.order.UnknownOrder;
import orderdesk.order.UnknownShop;
import orderdesk.order.domain.GivenOtherwise;
import orderdesk.order.domain.NotInThisState;
import orderdesk.order.domain.StaleVersion;
import orderdesk.order.domain.Unacceptable;
import orderdesk.order.domain.aftersale.OwnRefund;
import orderdesk.order.domain.aftersale.StepNotPossible;
import orderdesk.order.domain.duplicate.AlreadyMerged;
import orderdesk.order.domain.duplicate.PaidAlready;
import orderdesk.order.domain.person.StillBound;
import orderdesk.platform.web.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What the desk refuses, as problems. */
@RestControllerAdvice
class OrderProblems {

    @ExceptionHandler
    Problem unknown(UnknownOrder unknown) {
        return Problem.notFound();
    }

    @ExceptionHandler
    Problem unknown(UnknownAfterSale unknown) {
        return Problem.notFound();
    }

    @ExceptionHandler
    Problem notPossible(StepNotPossible refused) {
        return Problem.conflict("after-sale-state", String.valueOf(refused.getMessage()));
    }

    @ExceptionHandler
    Problem own(OwnRefund refused) {
        return Problem.conflict("own-refund", String.valueOf(refused.getMessage()));
    }

    @ExceptionHandler
    Problem taken(ReferenceTaken taken) {
        return Problem.conflict("reference-taken", String.valueOf(taken.getMessage()));
    }

    @ExceptionHandler
    Problem givenOtherwise(GivenOtherwise refused) {
        return Problem.conflict("given-otherwise", String.valueOf(refused.getMessage()));
    }

    @ExceptionHandler
    Problem stale(StaleVersion stale) {
        return new Problem(HttpStatus.PRECONDITION_FAILED, "stale", String.valueOf(stale.getMessage()));
    }

    @ExceptionHandler
    Problem closed(NotInThisState refused) {
        var errors = List.of(new Problem.Error("", "state", refused.state().name()));
        return new Problem(HttpStatus.CONFLICT, "order-state", String.valueOf(refused.getMessage()), errors);
    }

    @ExceptionHandler
    Problem unacceptable(Unacceptable refused) {
        var errors = refused.flaws().stream()
                .map(flaw -> new Problem.Error(flaw.pointer(), flaw.code(), flaw.detail()))
                .toList();
        return Problem.unprocessable("order-unacceptable", "The order cannot be kept as it is.", errors);
    }

    @ExceptionHandler
    Problem bound(StillBound bound) {
        var errors = bound.bonds().stream()
                .map(bond -> new Problem.Error("", bond.code(), bond.detail()))
                .toList();
        return new Problem(HttpStatus.CONFLICT, "person-bound", String.valueOf(bound.getMessage()), errors);
    }

    @ExceptionHandler
    Problem taken(ExternalNumberTaken taken) {
        return Problem.conflict("external-number-taken", String.valueOf(taken.getMessage()));
    }

    @ExceptionHandler
    Problem decided(AlreadyMerged decided) {
        return Problem.conflict("duplicate-decided", String.valueOf(decided.getMessage()));
    }

    @ExceptionHandler
    Problem paid(PaidAlready paid) {
        return Problem.conflict("duplicate-paid", String.valueOf(paid.getMessage()));
    }

    @ExceptionHandler
    Problem away(CatalogueUnavailable away) {
        return Problem.unavailable("catalogue-unavailable", "The catalogue does not answer.", Duration.ofSeconds(2));
    }

    @ExceptionHandler
    Problem shopUnknown(UnknownShop unknown) {
        return Problem.unavailable("shop-unknown", "The shop's settings are not known yet.", Duration.ofSeconds(2));
    }
}
