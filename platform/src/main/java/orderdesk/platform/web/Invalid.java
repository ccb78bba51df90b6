package orderdesk.platform.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Gathers what is wrong with a body, so that a caller learns of everything at once. */
public final class Invalid {

    private final List<Problem.Error> errors = new ArrayList<>();

    public Invalid text(String pointer, @Nullable String value, int max) {
        if (value == null || value.isBlank()) {
            errors.add(new Problem.Error(pointer, "missing", "It is needed."));
        }
        return atMost(pointer, value, max);
    }

    public Invalid atMost(String pointer, @Nullable String value, int max) {
        if (value != null && value.length() > max) {
            errors.add(new Problem.Error(pointer, "too-long", "At most %d characters.".formatted(max)));
        }
        return this;
    }

    public Invalid unless(boolean valid, String pointer, String code, String detail) {
        if (!valid) {
            errors.add(new Problem.Error(pointer, code, detail));
        }
        return this;
    }

    /** @throws Problem 422 naming everything that is wrong */
    public void orElseRefuse() {
        if (!errors.isEmpty()) {
            throw Problem.unprocessable("invalid", "What was sent is not acceptable; see errors.", errors);
        }
    }

    /** @throws Problem 422 where it is absent */
    public static <T> T required(@Nullable T value, String pointer) {
        return Optional.ofNullable(value).orElseThrow(missing(pointer));
    }

    private static Supplier<Problem> missing(String pointer) {
        var error = new Problem.Error(pointer, "missing", "It is needed.");
        return () -> Problem.unprocessable("invalid", "What was sent is not acceptable; see errors.", List.of(error));
    }
}
