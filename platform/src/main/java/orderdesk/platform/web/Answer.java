package orderdesk.platform.web;

import java.time.Duration;
import java.util.function.Function;
import orderdesk.platform.aggregate.KeyReused;
import orderdesk.platform.aggregate.StoreUnavailable;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.ErrorResponse;

/** What an exception, of whatever origin, is to the caller: a problem and the headers that go with it. */
record Answer(Problem problem, HttpHeaders headers) {

    private static final Duration SOON = Duration.ofSeconds(1);

    static Answer to(Throwable thrown) {
        var headers = new HttpHeaders();
        if (thrown instanceof ErrorResponse framework) {
            headers.addAll(framework.getHeaders());
        }
        var problem = problem(thrown);
        problem.retryAfter().ifPresent(time -> headers.set(HttpHeaders.RETRY_AFTER, Problems.seconds(time)));
        return new Answer(problem, headers);
    }

    private static Problem problem(Throwable thrown) {
        return switch (thrown) {
            case Problem problem -> problem;
            case KeyReused reused -> Problem.unprocessable("key-reused", said(reused), java.util.List.of());
            case StoreUnavailable _ ->
                Problem.unavailable("store-unavailable", "The database is away; send the same request again.", SOON);
            case AuthenticationServiceException _ ->
                Problem.unavailable("issuer-unavailable", "The token issuer is away; send the request again.", SOON);
            case RequestRejectedException _ ->
                new Problem(HttpStatus.BAD_REQUEST, "request-refused", "The address or a header is not acceptable.");
            case HttpMessageNotReadableException unreadable -> nested(unreadable, UnreadableBody::problem);
            default -> FrameworkProblems.of(thrown).orElseGet(() -> nested(thrown, _ -> unexpected()));
        };
    }

    /** A limit that breaks while a body is being read comes wrapped in the reader's own exception. */
    private static <T extends Throwable> Problem nested(T thrown, Function<T, Problem> otherwise) {
        for (@Nullable Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem problem) {
                return problem;
            }
            if (cause instanceof StoreUnavailable) {
                return problem(cause);
            }
        }
        return otherwise.apply(thrown);
    }

    private static Problem unexpected() {
        return new Problem(
                HttpStatus.INTERNAL_SERVER_ERROR, "internal", "Something went wrong here; the trace id names it.");
    }

    private static String said(Throwable thrown) {
        return String.valueOf(thrown.getMessage());
    }
}
