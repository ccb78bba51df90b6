package orderdesk.platform.web;

import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.context.request.NativeWebRequest;

/** A header that a request must carry exactly once. */
final class Headers {

    private Headers() {}

    /** @throws Problem {@code <code>-invalid}, 400, where it came several times */
    static Optional<String> one(NativeWebRequest request, String header, String code) {
        var values = request.getHeaderValues(header);
        if (values == null || values.length == 0) {
            return Optional.empty();
        }
        if (values.length > 1) {
            throw problem(HttpStatus.BAD_REQUEST, header, code + "-invalid", "It came several times.");
        }
        return Optional.of(values[0]);
    }

    static Problem problem(HttpStatus status, String header, String code, String detail) {
        return new Problem(
                status, code, "%s: %s".formatted(header, detail), List.of(new Problem.Error(header, code, detail)));
    }
}
