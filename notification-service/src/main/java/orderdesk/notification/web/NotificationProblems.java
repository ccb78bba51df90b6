package orderdesk.notification.web;

import java.time.Duration;
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
}
