package orderdesk.insight.figures.web;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;

/** Which shops and which time somebody asks about; {@link Periods} reads it. */
@ParameterObject
public record Asked(
        @Parameter(description = "Of all the caller's shops, where none is named", example = "tribuna") @Nullable
        String shop,

        @Parameter(description = "A day before to, where not said") @Nullable
        Instant from,

        @Parameter(description = "Now, where not said") @Nullable
        Instant to,

        @Parameter(
                description = "Of days and hours, by its IANA name; each shop's own, where not said",
                example = "Europe/Moscow")
        @Nullable
        String zone) {}
