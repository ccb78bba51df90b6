package orderdesk.platform.web;

import org.springframework.http.HttpStatus;

/**
 * The ETag that a change is based on, without its quotes, as {@code v3}. As a controller parameter it is required:
 * 428 where it is missing.
 */
public record IfMatch(String tag) {

    /** @throws Problem 412 when the current tag is another one */
    public void require(String current) {
        if (!tag.equals(current)) {
            throw new Problem(
                            HttpStatus.PRECONDITION_FAILED,
                            "stale",
                            "It has changed since you read it: now \"%s\".".formatted(current))
                    .arguments(current);
        }
    }
}
