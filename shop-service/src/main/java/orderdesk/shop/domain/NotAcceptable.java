package orderdesk.shop.domain;

import java.util.List;

/** What was sent breaks rules; nothing was changed. Correct everything that is named, and send it again. */
public class NotAcceptable extends RuntimeException {

    private final transient List<Violation> violations;

    NotAcceptable(List<Violation> violations) {
        super("Not acceptable: " + violations);
        this.violations = List.copyOf(violations);
    }

    static void unlessNone(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw new NotAcceptable(violations);
        }
    }

    public List<Violation> violations() {
        return violations;
    }
}
