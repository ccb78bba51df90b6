package orderdesk.platform.web;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Answers with the ETag that the next change must name, and with the mark of a repeated request. */
public final class Answers {

    public static final String REPLAYED = "Idempotency-Replayed";

    private Answers() {}

    /** The ETag of aggregates that have no version of their own: {@code r<rev>}. */
    public static String tag(long rev) {
        return "r" + rev;
    }

    /** @param tag without quotes, as {@code v3} */
    public static <T> ResponseEntity<T> ok(String tag, T body) {
        return ResponseEntity.ok().eTag(quoted(tag)).body(body);
    }

    /** @param replayed the request had taken effect before */
    public static <T> ResponseEntity<T> ok(String tag, boolean replayed, T body) {
        return marked(ResponseEntity.ok(), replayed).eTag(quoted(tag)).body(body);
    }

    /** @param replayed the request had taken effect before; the answer is otherwise the first one's */
    public static <T> ResponseEntity<T> created(URI location, String tag, boolean replayed, T body) {
        return marked(ResponseEntity.status(HttpStatus.CREATED), replayed)
                .location(location)
                .eTag(quoted(tag))
                .body(body);
    }

    private static ResponseEntity.BodyBuilder marked(ResponseEntity.BodyBuilder answer, boolean replayed) {
        return replayed ? answer.header(REPLAYED, "true") : answer;
    }

    private static String quoted(String tag) {
        return '"' + tag + '"';
    }
}
