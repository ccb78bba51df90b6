package orderdesk.confirmation.quality.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import orderdesk.confirmation.ConfirmationDesk;
import orderdesk.confirmation.quality.Quality;
import orderdesk.confirmation.quality.SamplingDesk;
import orderdesk.confirmation.quality.domain.Talk;
import orderdesk.confirmation.quality.web.ReviewViews.NewReview;
import orderdesk.confirmation.quality.web.ReviewViews.ReviewView;
import orderdesk.confirmation.quality.web.ReviewViews.TalkView;
import orderdesk.contracts.callback.CallId;
import orderdesk.contracts.confirmation.ReviewEvent.Origin;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.access.Caller;
import orderdesk.platform.web.Answers;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is to be reviewed, and reviewing it (R112). */
@RestController
@RequestMapping("/v1/quality")
@Tag(name = "quality")
class ReviewingController {

    private final Quality quality;

    ReviewingController(ConfirmationDesk desk) {
        this.quality = desk.quality();
    }

    @GetMapping("/work")
    @Operation(
            operationId = "getReviewWork",
            summary = "What falls to you to review, and how far everybody is",
            description = "The plan's sample of this period and the three before: by lot, and beside it some hurried"
                    + " calls. Only what can be judged is drawn. Nobody chooses what he reviews, and nobody reviews"
                    + " himself.")
    ReviewWork work(
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop, Caller caller) {
        var work = quality.sampling().work(caller.shop(shop), caller.operator());
        return new ReviewWork(
                work.mine().stream().map(DueReview::of).toList(),
                work.calibration().stream().map(TalkView::of).toList(),
                work.reviewers().entrySet().stream()
                        .map(each -> ReviewerCount.of(each.getKey(), each.getValue()))
                        .toList(),
                work.unheard());
    }

    @GetMapping("/talks/{call}")
    @Operation(
            operationId = "getTalk",
            summary = "A call that can be reviewed, and what was found of it",
            description = "Of a call that compares reviewers, others' marks are shown to whoever has marked it.")
    TalkReviews talk(
            @PathVariable CallId call,
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop,
            Caller caller) {
        return caller.among(shop, own -> quality.talks().find(own, call).map(talk -> reviews(own, talk, caller)));
    }

    @PutMapping("/talks/{call}/review")
    @Operation(
            operationId = "reviewTalk",
            summary = "Judge a call by the scorecard; its operator reads it",
            description = "Once per reviewer: the same again changes nothing. What the lot did not give him is kept as"
                    + " his own choice, and counts in no result. A fatal criterion that was breached makes"
                    + " the total nought.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(Examples.REVIEW))))
    ResponseEntity<ReviewView> review(
            @PathVariable CallId call,
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop,
            @RequestBody NewReview review,
            Caller caller) {
        var found = caller.among(shop, own -> quality.talks().find(own, call).map(talk -> new Found(own, talk)));
        var criteria = quality.rules().card(found.shop()).criteria();
        var stored = quality.reviews()
                .review(
                        found.shop(),
                        found.talk(),
                        caller.operator(),
                        review.scorecard(),
                        Marks.of(criteria, review.marks()),
                        caller.cause());
        return Answers.ok(Answers.tag(stored.rev()), ReviewView.of(stored.state()));
    }

    @PostMapping("/talks/{call}/calibrate")
    @Operation(
            operationId = "calibrateByTalk",
            summary = "Have every reviewer mark this call, to compare them",
            description = "Each marks without seeing the others; it says nothing about the operator. Only before"
                    + " anybody has reviewed it, and only where the lot did not draw it.")
    TalkView calibrate(
            @PathVariable CallId call,
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop,
            Caller caller) {
        var found = caller.among(shop, own -> quality.talks().find(own, call).map(talk -> new Found(own, talk)));
        return TalkView.of(quality.reviews().calibrate(found.shop(), found.talk(), caller.cause()));
    }

    private TalkReviews reviews(ShopId shop, Talk talk, Caller caller) {
        var reviewer = caller.operator();
        var shown = quality.reviews().shown(shop, talk, reviewer).stream()
                .map(ReviewView::of)
                .toList();
        var origin = quality.sampling().origin(shop, talk, reviewer);
        return new TalkReviews(shop, TalkView.of(talk), !talk.operator().equals(reviewer), origin, shown);
    }

    private record Found(ShopId shop, Talk talk) {}

    /**
     * @param reviewable by the one who asks
     * @param origin as what his review would count
     */
    record TalkReviews(ShopId shop, TalkView talk, boolean reviewable, Origin origin, List<ReviewView> reviews) {}

    /**
     * @param mine in the order in which they are to be reviewed
     * @param unheard calls of this period that nothing can be drawn from: there is no recording; 1,000 at most
     */
    record ReviewWork(List<DueReview> mine, List<TalkView> calibration, List<ReviewerCount> reviewers, long unheard) {}

    /** @param origin whether the lot drew it, or its hurried ticks */
    record DueReview(TalkView talk, Origin origin, Instant dueBy) {

        static DueReview of(SamplingDesk.Drawn drawn) {
            return new DueReview(TalkView.of(drawn.talk()), drawn.origin(), drawn.dueBy());
        }
    }

    /** @param due of these, {@code overdue} are late */
    record ReviewerCount(OperatorId reviewer, int due, int done, int overdue) {

        static ReviewerCount of(OperatorId reviewer, SamplingDesk.Count count) {
            return new ReviewerCount(reviewer, count.due(), count.done(), count.overdue());
        }
    }
}
