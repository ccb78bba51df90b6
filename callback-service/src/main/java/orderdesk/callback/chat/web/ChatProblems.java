package orderdesk.callback.chat.web;

import java.util.List;
import orderdesk.callback.chat.NotTrained;
import orderdesk.callback.chat.TooManyStreams;
import orderdesk.callback.chat.domain.ChatRefusal;
import orderdesk.platform.web.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What chats refuse, as problems. */
@RestControllerAdvice
class ChatProblems {

    @ExceptionHandler
    Problem refused(ChatRefusal refused) {
        var said = String.valueOf(refused.getMessage());
        return switch (refused) {
            case ChatRefusal.Closed _ -> Problem.conflict("chat-closed", said);
            case ChatRefusal.Full _ -> Problem.conflict("chat-full", said);
            case ChatRefusal.TooFast fast -> Problem.tooMany("messages-exceeded", said, fast.after());
            case ChatRefusal.KeyUsed _ -> Problem.unprocessable("key-reused", said, List.of());
            case ChatRefusal.NotItsOutcome _ ->
                Problem.unprocessable(
                        "not-its-outcome", said, List.of(new Problem.Error("/outcome", "not-its-outcome", said)));
        };
    }

    @ExceptionHandler
    Problem notTrained(NotTrained refused) {
        return new Problem(HttpStatus.FORBIDDEN, "not-trained", String.valueOf(refused.getMessage()));
    }

    @ExceptionHandler
    Problem tooMany(TooManyStreams refused) {
        return Problem.tooMany("too-many-streams", String.valueOf(refused.getMessage()), TooManyStreams.AFTER);
    }
}
