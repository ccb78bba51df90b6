package orderdesk.platform.web;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * An answer that is not what the caller wanted, as RFC 9457 writes it: {@code type} is {@code urn:orderdesk:<code>}.
 * Use cases and controllers throw it; a service's {@code @RestControllerAdvice} <b>returns</b> it from its
 * {@code @ExceptionHandler} (what an advice throws is lost). The platform writes it, with the trace id and in the
 * caller's language where {@code messages[_ru].properties} has {@code problem.<code>}, a {@link java.text.MessageFormat}
 * of its {@link #arguments}.
 */
public class Problem extends RuntimeException {

    private final HttpStatus status;
    private final String code;
    private final List<Error> errors;
    private Object[] arguments = {};
    private @Nullable Duration retryAfter;

    public Problem(HttpStatus status, String code, String detail, List<Error> errors) {
        super(detail);
        this.status = status;
        this.code = code;
        this.errors = List.copyOf(errors);
    }

    public Problem(HttpStatus status, String code, String detail) {
        this(status, code, detail, List.of());
    }

    /** For ids that are unknown and ids of other shops alike. */
    public static Problem notFound() {
        return new Problem(HttpStatus.NOT_FOUND, "not-found", "There is nothing here that you may see.");
    }

    public static Problem conflict(String code, String detail) {
        return new Problem(HttpStatus.CONFLICT, code, detail);
    }

    public static Problem unprocessable(String code, String detail, List<Error> errors) {
        return new Problem(HttpStatus.UNPROCESSABLE_CONTENT, code, detail, errors);
    }

    /** 429: the caller did too much; he may try again after this time. */
    public static Problem tooMany(String code, String detail, Duration retryAfter) {
        return new Problem(HttpStatus.TOO_MANY_REQUESTS, code, detail).retryAfter(retryAfter);
    }

    /** 503: something that is needed is away; the same request may succeed after this time. */
    public static Problem unavailable(String code, String detail, Duration retryAfter) {
        return new Problem(HttpStatus.SERVICE_UNAVAILABLE, code, detail).retryAfter(retryAfter);
    }

    /** What the translated texts may name as {@code {0}}, {@code {1}}. */
    public Problem arguments(Object... values) {
        this.arguments = values.clone();
        return this;
    }

    /** Written as {@code Retry-After}, in whole seconds rounded up. */
    public Problem retryAfter(Duration time) {
        this.retryAfter = time;
        return this;
    }

    public Object[] arguments() {
        return arguments.clone();
    }

    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    public HttpStatus status() {
        return status;
    }

    public String code() {
        return code;
    }

    public List<Error> errors() {
        return errors;
    }

    /**
     * One thing that is wrong.
     *
     * @param pointer JSON pointer (RFC 6901) into the body, or the name of a parameter or header
     */
    public record Error(String pointer, String code, String detail) {}
}
