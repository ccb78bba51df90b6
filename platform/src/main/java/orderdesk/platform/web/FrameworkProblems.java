package orderdesk.platform.web;

import jakarta.validation.ConstraintViolationException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.async.AsyncRequestTimeoutException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** What the web framework refuses, in the desk's words. */
final class FrameworkProblems {

    private FrameworkProblems() {}

    static Optional<Problem> of(Throwable thrown) {
        return Optional.ofNullable(
                switch (thrown) {
                    case MethodArgumentNotValidException invalid ->
                        unread(invalid).orElseGet(() -> Violations.of(invalid));
                    case HandlerMethodValidationException invalid -> Violations.of(invalid);
                    case ConstraintViolationException invalid -> Violations.of(invalid);
                    case MethodArgumentTypeMismatchException mismatch -> mismatch(mismatch);
                    case MissingServletRequestParameterException missing -> missing(missing.getParameterName());
                    case MissingRequestHeaderException missing -> missing(missing.getHeaderName());
                    case AsyncRequestTimeoutException _ ->
                        Problem.unavailable("timed-out", "It took too long.", Duration.ofSeconds(1));
                    case ErrorResponse response ->
                        status(response.getStatusCode().value(), thrown);
                    default -> null;
                });
    }

    /** For errors of which nothing is known but their status. */
    static Problem status(int value, @Nullable Throwable thrown) {
        var status = Optional.ofNullable(HttpStatus.resolve(value)).orElse(HttpStatus.INTERNAL_SERVER_ERROR);
        return switch (status) {
            case NOT_FOUND -> Problem.notFound();
            case METHOD_NOT_ALLOWED ->
                new Problem(status, "method-not-allowed", "This address does not take this method.");
            case NOT_ACCEPTABLE -> new Problem(status, "not-acceptable", "This is answered in JSON only.");
            case UNSUPPORTED_MEDIA_TYPE ->
                new Problem(status, "media-type-unsupported", "A body of this type is not read here" + types(thrown));
            case CONTENT_TOO_LARGE -> new Problem(status, "body-too-large", "The body is too large.");
            case SERVICE_UNAVAILABLE -> Problem.unavailable("unavailable", "Not now.", Duration.ofSeconds(1));
            case INTERNAL_SERVER_ERROR ->
                new Problem(status, "internal", "Something went wrong here; the trace id names it.");
            default -> new Problem(status, slug(status), status.getReasonPhrase() + ".");
        };
    }

    private static Problem mismatch(MethodArgumentTypeMismatchException mismatch) {
        if (mismatch.getParameter().hasParameterAnnotation(PathVariable.class)) {
            return Problem.notFound(); // an id that cannot be is an unknown id
        }
        return parameter(mismatch.getName(), "invalid", "It cannot be read.");
    }

    /** One of the parameters that a record stands for is no value of its type; of a body nothing is bound so. */
    private static Optional<Problem> unread(MethodArgumentNotValidException invalid) {
        return invalid.getFieldErrors().stream()
                .filter(FieldError::isBindingFailure)
                .findFirst()
                .map(error -> parameter(error.getField(), "invalid", "It cannot be read."));
    }

    private static Problem missing(String name) {
        return parameter(name, "missing", "It is needed.");
    }

    private static Problem parameter(String name, String code, String detail) {
        return new Problem(
                        HttpStatus.BAD_REQUEST,
                        "parameter-invalid",
                        "The parameter %s is missing or cannot be read.".formatted(name),
                        List.of(new Problem.Error(name, code, detail)))
                .arguments(name);
    }

    private static String types(@Nullable Throwable thrown) {
        return thrown instanceof HttpMediaTypeNotSupportedException unsupported
                        && !unsupported.getSupportedMediaTypes().isEmpty()
                ? ": " + unsupported.getSupportedMediaTypes()
                : ".";
    }

    private static String slug(HttpStatus status) {
        return status.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
