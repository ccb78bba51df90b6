package orderdesk.insight.figures.web;

import orderdesk.insight.figures.domain.Grouping;
import orderdesk.insight.figures.domain.Slice;
import orderdesk.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** The group of a figure that somebody names. */
public final class Slices {

    private Slices() {}

    /** @throws Problem 400 where one is named without the other */
    public static @Nullable Slice of(@Nullable Grouping by, @Nullable String key) {
        if (by == null && key == null) {
            return null;
        }
        if (by == null || key == null) {
            throw new Problem(HttpStatus.BAD_REQUEST, "parameter-invalid", "by and key: both, or neither.");
        }
        return new Slice(by, key);
    }
}
