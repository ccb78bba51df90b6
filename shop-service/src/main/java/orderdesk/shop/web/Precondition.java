package orderdesk.shop.web;

import java.util.Optional;
import java.util.function.Consumer;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.web.Answers;
import orderdesk.platform.web.IfMatch;
import orderdesk.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** What a PUT is based on: the ETag of what was read, or nothing where it creates. */
final class Precondition {

    private Precondition() {}

    /**
     * @param ifNoneMatch {@code *}, which only creates
     * @return throws 412 where the state is another one, 428 where it exists and no ETag was sent
     */
    static <A> Consumer<Optional<Stored<A>>> of(@Nullable IfMatch ifMatch, @Nullable String ifNoneMatch) {
        if (ifNoneMatch != null) {
            return onlyCreates(ifNoneMatch);
        }
        return ifMatch == null ? Precondition::requireAbsent : known -> requireCurrent(ifMatch, known);
    }

    private static <A> Consumer<Optional<Stored<A>>> onlyCreates(String ifNoneMatch) {
        if (!ifNoneMatch.strip().equals("*")) {
            throw new Problem(HttpStatus.BAD_REQUEST, "if-none-match-invalid", "If-None-Match: * or nothing.");
        }
        return known -> known.ifPresent(there -> {
            throw new Problem(
                    HttpStatus.PRECONDITION_FAILED, "stale", "It exists: now \"r%d\".".formatted(there.rev()));
        });
    }

    private static <A> void requireAbsent(Optional<Stored<A>> known) {
        if (known.isPresent()) {
            throw new Problem(
                    HttpStatus.PRECONDITION_REQUIRED,
                    "if-match-missing",
                    "If-Match: it exists; the ETag of what you read is needed.");
        }
    }

    private static <A> void requireCurrent(IfMatch ifMatch, Optional<Stored<A>> known) {
        var current = known.orElseThrow(
                () -> new Problem(HttpStatus.PRECONDITION_FAILED, "stale", "It does not exist: If-None-Match: *."));
        ifMatch.require(Answers.tag(current.rev()));
    }
}
