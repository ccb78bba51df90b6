package orderdesk.platform.web;

import java.util.List;
import org.springframework.http.HttpStatus;

/**
 * An answer that is not what the caller wanted, as RFC 9457 writes it: {@code type} is {@code urn:orderdesk:<code>}.
 * Controllers and advices throw it; the platform writes it, with the trace id and in the caller's language where
 * {@code messages[_ru].properties} has {@code problem.<code>}.
 */
public class Problem extends RuntimeException {

    private final HttpStatus status;
    private final String code;
    private final List<Error> errors;

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
