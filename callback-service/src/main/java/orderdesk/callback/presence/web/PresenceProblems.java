package orderdesk.callback.presence.web;

import java.util.List;
import orderdesk.callback.presence.ClaimsOpen;
import orderdesk.callback.presence.domain.NotNow;
import orderdesk.callback.presence.domain.NotPrepared;
import orderdesk.platform.web.Problem;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What presence refuses, as problems. */
@RestControllerAdvice
class PresenceProblems {

    @ExceptionHandler
    Problem open(ClaimsOpen refused) {
        return Problem.conflict("claims-open", String.valueOf(refused.getMessage()));
    }

    @ExceptionHandler
    Problem notNow(NotNow refused) {
        return Problem.conflict("presence-not-now", String.valueOf(refused.getMessage()));
    }

    @ExceptionHandler
    Problem notPrepared(NotPrepared refused) {
        var said = String.valueOf(refused.getMessage());
        return Problem.unprocessable(
                "shift-not-prepared", said, List.of(new Problem.Error(refused.pointer(), "not-prepared", said)));
    }
}
