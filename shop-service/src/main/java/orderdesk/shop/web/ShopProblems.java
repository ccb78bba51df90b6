package orderdesk.shop.web;

import orderdesk.platform.web.Problem;
import orderdesk.shop.domain.NotAcceptable;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What the domain refuses, as the caller reads it. */
@RestControllerAdvice
class ShopProblems {

    @ExceptionHandler
    Problem notAcceptable(NotAcceptable refused) {
        var errors = refused.violations().stream()
                .map(violation -> new Problem.Error(violation.pointer(), violation.code(), violation.detail()))
                .toList();
        return Problem.unprocessable("invalid", "What was sent is not acceptable; see errors.", errors);
    }
}
