package orderdesk.platform.web;

import java.util.Optional;
import orderdesk.platform.aggregate.Stored;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * What a PUT of a whole document is based on (RFC 9110, section 13.1): the ETag of what was read, or nothing where it
 * creates. A controller takes it as a parameter, a desk as what a known document has to pass.
 *
 * @param onlyCreates {@code If-None-Match: *} was sent
 */
public record Precondition(@Nullable IfMatch ifMatch, boolean onlyCreates) {

    /** @throws Problem 412 where the state is another one, 428 where it exists and no ETag was sent */
    public <A> void require(Optional<Stored<A>> known) {
        if (onlyCreates) {
            known.ifPresent(there -> {
                throw stale("It exists: now \"r%d\".".formatted(there.rev()));
            });
        } else if (ifMatch == null) {
            requireAbsent(known);
        } else {
            var current = known.orElseThrow(() -> stale("It does not exist: If-None-Match: *."));
            ifMatch.require(Answers.tag(current.rev()));
        }
    }

    private static void requireAbsent(Optional<?> known) {
        if (known.isPresent()) {
            throw new Problem(
                    HttpStatus.PRECONDITION_REQUIRED,
                    "if-match-missing",
                    "If-Match: it exists; the ETag of what you read is needed.");
        }
    }

    private static Problem stale(String detail) {
        return new Problem(HttpStatus.PRECONDITION_FAILED, "stale", detail);
    }
}
