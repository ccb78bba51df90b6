package orderdesk.notification.web;

import java.time.Duration;
import orderdesk.notification.ask.AskedTooOften;
import orderdesk.notification.reply.AlreadySent;
import orderdesk.notification.reply.ReplyBook;
import orderdesk.notification.reply.TooManyReplies;
import orderdesk.notification.webhook.TooManyEndpoints;
import orderdesk.notification.webhook.domain.Endpoint;
import orderdesk.platform.shops.UnknownShop;
import orderdesk.platform.web.Problem;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What the desk refuses, as problems. */
@RestControllerAdvice
class NotificationProblems {

    @ExceptionHandler
    Problem shopUnknown(UnknownShop unknown) {
        return Problem.unavailable("shop-unknown", "The shop's settings are not known yet.", Duration.ofSeconds(2));
    }

    @ExceptionHandler
    Problem askedTooOften(AskedTooOften often) {
        return Problem.tooMany("asked-too-often", "Too many questions; ask again later.", often.pause());
    }

    @ExceptionHandler
    Problem sentOtherwise(AlreadySent sent) {
        return Problem.conflict("already-sent", "The answer went out with other words; begin another one.");
    }

    @ExceptionHandler
    Problem full(TooManyEndpoints full) {
        return Problem.conflict(
                "too-many-endpoints", "A shop has at most %d endpoints.".formatted(Endpoint.ENDPOINTS_MAX));
    }

    @ExceptionHandler
    Problem full(TooManyReplies full) {
        return Problem.conflict(
                "too-many-replies", "A shop has at most %d answers of its own.".formatted(ReplyBook.OWN_MAX));
    }
}
