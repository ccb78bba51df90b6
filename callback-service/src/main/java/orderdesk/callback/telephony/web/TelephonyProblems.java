package orderdesk.callback.telephony.web;

import java.time.Duration;
import java.util.List;
import orderdesk.callback.telephony.ControlDesk;
import orderdesk.callback.telephony.ExchangeUnavailable;
import orderdesk.callback.telephony.NumberTaken;
import orderdesk.callback.telephony.Recordings;
import orderdesk.callback.telephony.domain.CallRefused;
import orderdesk.callback.telephony.domain.DialRefused;
import orderdesk.platform.web.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What telephony refuses, as problems. */
@RestControllerAdvice
class TelephonyProblems {

    private static final Duration LATER = Duration.ofSeconds(10);

    /** From Zadarma's notice of a recording, by its SDK. */
    private static final Duration PACKED_WITHIN = Duration.ofSeconds(40);

    @ExceptionHandler
    Problem away(ExchangeUnavailable away) {
        return Problem.unavailable(
                "exchange-unavailable", "The telephone exchange cannot be asked now; send a new request later.", LATER);
    }

    @ExceptionHandler
    Problem absent(Recordings.NotThere absent) {
        return new Problem(HttpStatus.NOT_FOUND, "recording-not-there", String.valueOf(absent.getMessage()))
                .retryAfter(PACKED_WITHIN);
    }

    @ExceptionHandler
    Problem foreign(Recordings.NotKept none) {
        return new Problem(HttpStatus.NOT_FOUND, "recording-not-kept", String.valueOf(none.getMessage()));
    }

    @ExceptionHandler
    Problem taken(NumberTaken taken) {
        return new Problem(
                HttpStatus.CONFLICT,
                "number-taken",
                "Another shop or operator has one of these numbers.",
                List.of(new Problem.Error(taken.pointer(), "taken", "It is in use already.")));
    }

    @ExceptionHandler
    Problem refused(CallRefused refused) {
        var why = String.valueOf(refused.getMessage());
        return switch (refused) {
            case CallRefused.Over _ -> Problem.conflict("call-not-talking", why);
            case CallRefused.Anothers _ -> Problem.conflict("call-of-another", why);
            case CallRefused.Unsupported _ -> Problem.conflict("exchange-cannot", why);
            case CallRefused.ByExchange _ -> Problem.conflict("exchange-refused", why);
        };
    }

    @ExceptionHandler
    Problem silent(ControlDesk.NoExtension none) {
        return Problem.conflict("no-extension", "He has no extension in the phone book.");
    }

    @ExceptionHandler
    Problem forbidden(DialRefused refused) {
        var why = String.valueOf(refused.getMessage());
        return switch (refused) {
            case DialRefused.OnStopList _ -> Problem.conflict("on-stop-list", why);
            case DialRefused.TooOften tooOften -> Problem.tooMany("dials-exceeded", why, tooOften.after());
        };
    }
}
