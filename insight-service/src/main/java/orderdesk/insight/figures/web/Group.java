package orderdesk.insight.figures.web;

import io.swagger.v3.oas.annotations.Parameter;
import orderdesk.insight.figures.domain.Grouping;
import orderdesk.insight.figures.domain.Slice;
import orderdesk.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;

/** The group of a figure that somebody wants to see. */
@ParameterObject
public record Group(
        @Parameter(description = "Of one group only, together with its key") @Nullable
        Grouping by,

        @Parameter(description = "As the figures name it", example = "anna") @Nullable
        String key) {

    /** @throws Problem 400 where one is named without the other */
    public @Nullable Slice slice() {
        if (by == null && key == null) {
            return null;
        }
        if (by == null || key == null) {
            throw new Problem(HttpStatus.BAD_REQUEST, "parameter-invalid", "by and key: both, or neither.");
        }
        return new Slice(by, key);
    }
}
