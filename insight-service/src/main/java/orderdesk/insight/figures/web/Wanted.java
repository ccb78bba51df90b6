package orderdesk.insight.figures.web;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import orderdesk.insight.staffing.Crew;
import orderdesk.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;

/** What a roster is to achieve. */
@ParameterObject
record Wanted(
        @Parameter(
                description = "Of orders and callers that are to be begun in time",
                schema = @Schema(type = "number", defaultValue = "0.95", minimum = "0.01", maximum = "0.999"))
        @Nullable
        Double share,

        @Parameter(
                description = "Seconds from an order to its call",
                schema = @Schema(type = "integer", defaultValue = "1800", minimum = "1", maximum = "86400"))
        @Nullable
        Integer within,

        @Parameter(
                description = "Seconds in which whoever calls is to be answered",
                schema = @Schema(type = "integer", defaultValue = "20", minimum = "1", maximum = "3600"))
        @Nullable
        Integer answerWithin,

        @Parameter(
                description = "Seconds after which a caller hangs up, on average",
                schema = @Schema(type = "integer", minimum = "1", maximum = "3600"))
        @Nullable
        Integer patience) {

    private static final double SHARE = 0.95;
    private static final int WITHIN = 1_800;
    private static final int ANSWER_WITHIN = 20;

    /** @throws Problem 400 naming what is out of its bounds */
    Crew crew() {
        var seconds = Optional.ofNullable(patience).map(its -> seconds("patience", its, 3_600));
        return new Crew(
                share(Optional.ofNullable(share).orElse(SHARE)),
                seconds("within", Optional.ofNullable(within).orElse(WITHIN), 86_400),
                seconds("answerWithin", Optional.ofNullable(answerWithin).orElse(ANSWER_WITHIN), 3_600),
                seconds.orElse(null));
    }

    private static double share(double share) {
        if (!(share >= 0.01 && share <= 0.999)) { // nor what is no number
            throw refused("share", "0.01 to 0.999.");
        }
        return share;
    }

    private static Duration seconds(String name, int seconds, int most) {
        if (seconds < 1 || seconds > most) {
            throw refused(name, "1 to %d.".formatted(most));
        }
        return Duration.ofSeconds(seconds);
    }

    private static Problem refused(String name, String bounds) {
        return new Problem(
                HttpStatus.BAD_REQUEST,
                "parameter-invalid",
                "A parameter is not acceptable.",
                List.of(new Problem.Error(name, "out-of-range", bounds)));
    }
}
