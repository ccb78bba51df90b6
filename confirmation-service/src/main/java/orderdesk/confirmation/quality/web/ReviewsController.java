package orderdesk.confirmation.quality.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import orderdesk.confirmation.ConfirmationDesk;
import orderdesk.confirmation.quality.ReviewDesk;
import orderdesk.confirmation.quality.Reviews.Place;
import orderdesk.confirmation.quality.domain.Mark;
import orderdesk.confirmation.quality.domain.Review;
import orderdesk.confirmation.quality.web.ReviewViews.NewAnswer;
import orderdesk.confirmation.quality.web.ReviewViews.NewSettlement;
import orderdesk.confirmation.quality.web.ReviewViews.ReviewView;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.platform.access.Caller;
import orderdesk.platform.access.Role;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.web.Answers;
import orderdesk.platform.web.Cursors;
import orderdesk.platform.web.Limit;
import orderdesk.platform.web.Page;
import orderdesk.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What was found of calls: an operator reads his own and may answer once; seniors and managers read all. */
@RestController
@RequestMapping("/v1/reviews")
@Tag(name = "quality")
class ReviewsController {

    private final ReviewDesk desk;
    private final Cursors cursors;

    ReviewsController(ConfirmationDesk desk, Cursors cursors) {
        this.desk = desk.quality().reviews();
        this.cursors = cursors;
    }

    @GetMapping
    @Operation(
            operationId = "listReviews",
            summary = "Reviews of a shop's calls, the latest first; an operator's are his own",
            description = "Calls that compare reviewers are not among them.")
    Page<ReviewView> list(
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop,
            @Parameter(example = "anna") @RequestParam(required = false) @Nullable String operator,
            @RequestParam(required = false) @Nullable String cursor,
            Limit limit,
            Caller caller) {
        var own = caller.shop(shop);
        var whose =
                oversees(caller) ? Optional.ofNullable(operator).map(OperatorId::new) : Optional.of(caller.operator());
        var list = "reviews/%s/%s".formatted(own, whose.map(OperatorId::value).orElse(""));
        var after = Optional.ofNullable(cursors.after(list, cursor)).map(ReviewsController::place);
        var found = desk.page(own, whose, after, limit.value() + 1);
        return cursors.page(list, found, limit, each -> "%s %s".formatted(each.at(), each.id()), ReviewView::of);
    }

    @GetMapping("/{id}")
    @Operation(operationId = "getReview", summary = "One review")
    ResponseEntity<ReviewView> one(
            @PathVariable UUID id,
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop,
            Caller caller) {
        return answer(found(id, shop, caller));
    }

    @PostMapping("/{id}/answer")
    @Operation(
            operationId = "answerReview",
            summary = "Say what is wrong with the review of your call",
            description = "Once; a senior who did not make the review settles it.")
    ResponseEntity<ReviewView> answer(
            @PathVariable UUID id,
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(Examples.ANSWER)))
                    @RequestBody
                    NewAnswer answer,
            Caller caller) {
        var review = found(id, shop, caller);
        if (!isHis(review.state(), caller)) {
            throw new Problem(HttpStatus.FORBIDDEN, "review-of-another", "Only whoever talked answers his review.");
        }
        return answer(desk.answer(review, answer.text(), caller.cause()));
    }

    @PostMapping("/{id}/settle")
    @Operation(
            operationId = "settleReview",
            summary = "Decide about what the operator said to his review",
            description = "Neither by the reviewer nor by the operator. With marks, all of them, these hold from now"
                    + " on.")
    ResponseEntity<ReviewView> settle(
            @PathVariable UUID id,
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(Examples.STANDS)))
                    @RequestBody
                    NewSettlement settlement,
            Caller caller) {
        var review = found(id, shop, caller);
        var changed = settlement.marks().isEmpty()
                ? List.<Mark>of()
                : Marks.of(review.state().criteria(), settlement.marks());
        return answer(desk.settle(review, caller.operator(), settlement.text(), changed, caller.cause()));
    }

    /** What compares reviewers is shown to its reviewer only; to everybody else it is as if it were not there. */
    private Stored<Review> found(UUID id, @Nullable String shop, Caller caller) {
        return caller.among(shop, own -> desk.find(own, id).filter(stored -> maySee(stored.state(), caller)));
    }

    private static boolean maySee(Review review, Caller caller) {
        return review.talk().calibration()
                ? review.reviewer().equals(caller.operator())
                : oversees(caller) || isHis(review, caller);
    }

    private static boolean isHis(Review review, Caller caller) {
        return review.talk().operator().equals(caller.operator());
    }

    private static boolean oversees(Caller caller) {
        return caller.is(Role.SENIOR) || caller.is(Role.MANAGER);
    }

    private static Place place(String position) {
        var parts = position.split(" ", 2);
        return new Place(Instant.parse(parts[0]), parts[1]);
    }

    private static ResponseEntity<ReviewView> answer(Stored<Review> stored) {
        return Answers.ok(Answers.tag(stored.rev()), ReviewView.of(stored.state()));
    }
}
