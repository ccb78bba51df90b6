package orderdesk.notification.mailbox.web;

import orderdesk.notification.mailbox.domain.ReceivedLetter;
import orderdesk.platform.web.Problem;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What is refused about letters, as problems. */
@RestControllerAdvice
class MailboxProblems {

    @ExceptionHandler
    Problem notAnswerable(ReceivedLetter.NotAnswerable refused) {
        return Problem.conflict(
                "letter-not-answerable",
                "A program wrote this letter, or it was answered 20 times: nobody is written to.");
    }
}
