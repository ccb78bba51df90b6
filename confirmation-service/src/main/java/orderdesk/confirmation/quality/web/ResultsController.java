package orderdesk.confirmation.quality.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import orderdesk.confirmation.ConfirmationDesk;
import orderdesk.confirmation.quality.ResultsDesk;
import orderdesk.confirmation.quality.ResultsDesk.Step;
import orderdesk.confirmation.quality.domain.Results;
import orderdesk.confirmation.quality.web.ReviewViews.ReviewView;
import orderdesk.confirmation.quality.web.ReviewViews.TalkView;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.platform.access.Caller;
import orderdesk.platform.access.Role;
import orderdesk.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What reviews add up to. */
@RestController
@RequestMapping("/v1/quality")
@Tag(name = "quality")
class ResultsController {

    static final Duration PERIOD_MAX = Duration.ofDays(400);

    private final ResultsDesk desk;

    ResultsController(ConfirmationDesk desk) {
        this.desk = desk.quality().results();
    }

    @GetMapping("/results")
    @Operation(
            operationId = "getQualityResults",
            summary = "How operators do over time, by each criterion; an operator sees his own",
            description = "Of the latest 10,000 reviews made in at most 400 days, by when their calls were. Means of"
                    + " what holds: where an answer was settled, of what was settled. Only what the lot drew counts; what"
                    + " was drawn for hurried ticks, and what a reviewer chose, stand beside it.")
    QualityResults results(
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop,
            @Parameter(example = "anna") @RequestParam(required = false) @Nullable String operator,
            @Parameter(example = "2026-11-01T00:00:00Z") @RequestParam Instant from,
            @Parameter(example = "2026-12-01T00:00:00Z") @RequestParam Instant to,
            @RequestParam(defaultValue = "WEEK") Step by,
            Caller caller) {
        if (!from.isBefore(to) || Duration.between(from, to).compareTo(PERIOD_MAX) > 0) {
            throw new Problem(HttpStatus.BAD_REQUEST, "period-invalid", "From before to, and at most 400 days.");
        }
        var oversees = caller.is(Role.SENIOR) || caller.is(Role.MANAGER);
        var whose = oversees ? Optional.ofNullable(operator).map(OperatorId::new) : Optional.of(caller.operator());
        var found = desk.of(caller.shop(shop), whose, from, to, by);
        return new QualityResults(found.rows(), found.cut());
    }

    @GetMapping("/calibration")
    @Operation(
            operationId = "getCalibration",
            summary = "How far reviewers agree on calls that several marked",
            description = "Krippendorff's alpha for interval data, over the calls that you have marked; others' marks"
                    + " of the rest stay hidden, so that you judge for yourself.")
    CalibrationView calibration(
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop, Caller caller) {
        var found = desk.calibration(caller.shop(shop), caller.operator());
        return new CalibrationView(
                number(found.alpha()),
                found.criteria().stream().map(CriterionAgreement::of).toList(),
                found.calls().stream().map(ComparedTalk::of).toList());
    }

    private static @Nullable Double number(OptionalDouble alpha) {
        return alpha.isPresent() ? alpha.getAsDouble() : null;
    }

    /** @param cut there are more than 10,000 reviews: the earliest of them are not in it */
    record QualityResults(List<Results.Row> rows, boolean cut) {}

    /** @param alpha 1 where all agree, 0 as by chance; absent while nothing can be compared */
    record CalibrationView(@Nullable Double alpha, List<CriterionAgreement> criteria, List<ComparedTalk> calls) {}

    /** @param compared calls that several marked by it */
    record CriterionAgreement(
            String criterion, String words, @Nullable Double alpha, int compared) {

        static CriterionAgreement of(ResultsDesk.ByCriterion its) {
            var criterion = its.criterion();
            return new CriterionAgreement(criterion.id(), criterion.words(), number(its.alpha()), its.compared());
        }
    }

    /** @param reviewers how many have marked it; {@code reviews} are empty before you have */
    record ComparedTalk(TalkView talk, int reviewers, List<ReviewView> reviews) {

        static ComparedTalk of(ResultsDesk.Compared compared) {
            return new ComparedTalk(
                    TalkView.of(compared.talk()),
                    compared.reviewers(),
                    compared.reviews().stream().map(ReviewView::of).toList());
        }
    }
}
