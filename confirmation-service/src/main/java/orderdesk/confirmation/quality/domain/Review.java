package orderdesk.confirmation.quality.domain;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import orderdesk.contracts.confirmation.ConfirmationEvent;
import orderdesk.contracts.confirmation.ReviewEvent;
import orderdesk.contracts.confirmation.ReviewEvent.CallReviewed;
import orderdesk.contracts.confirmation.ReviewEvent.Origin;
import orderdesk.contracts.confirmation.ReviewEvent.ReviewAnswered;
import orderdesk.contracts.confirmation.ReviewEvent.ReviewSettled;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.platform.Decision;
import org.jspecify.annotations.Nullable;

/**
 * What one reviewer found of one call. Its operator reads it and may answer once; another senior than the reviewer
 * settles that.
 *
 * @param origin how the reviewer came to it; of reviews from before that was kept, his own choice
 * @param scorecard version of the shop's, and {@code criteria} all of it
 * @param total what holds now, 0 to 100
 */
public record Review(
        UUID id,
        Talk talk,
        OperatorId reviewer,
        Origin origin,
        int scorecard,
        List<Criterion> criteria,
        List<Mark> marks,
        int total,
        Instant at,
        @Nullable Answer answer,
        @Nullable Settlement settlement) {

    public Review {
        origin = Objects.requireNonNullElse(origin, Origin.CHOICE);
        criteria = List.copyOf(criteria);
        marks = List.copyOf(marks);
    }

    /** What the operator says to it. */
    public record Answer(String text, Instant at) {}

    /** @param former marks, where they were changed; else empty */
    public record Settlement(OperatorId by, String text, List<Mark> former, Instant at) {

        public Settlement {
            former = List.copyOf(former);
        }
    }

    /**
     * @param id follows from call and reviewer: nobody reviews a call twice
     * @throws QualityRefusal.OwnTalk where the reviewer talked on it himself
     */
    public static Decision<Review, ConfirmationEvent> of(
            UUID id, Talk talk, By by, Scorecard card, List<Mark> marks, Instant now) {
        if (talk.operator().equals(by.reviewer())) {
            throw new QualityRefusal.OwnTalk();
        }
        var criteria = card.criteria();
        var review = new Review(
                id,
                talk,
                by.reviewer(),
                by.origin(),
                card.version(),
                criteria,
                marks,
                Score.of(criteria, marks),
                now,
                null,
                null);
        return Decision.of(review, review.announced());
    }

    /** Who reviews, and how he came to it. */
    public record By(OperatorId reviewer, Origin origin) {}

    /**
     * Once, and by the operator himself.
     *
     * @throws QualityRefusal.AlreadyAnswered where he answered before
     */
    public Decision<Review, ConfirmationEvent> answer(String text, Instant now) {
        if (answer != null) {
            throw new QualityRefusal.AlreadyAnswered();
        }
        var next = with(marks, new Answer(text, now), null);
        return Decision.of(next, new ReviewAnswered(id, talk.call(), talk.operator(), now));
    }

    /**
     * @param changed what holds in place of the reviewer's marks; empty where these stand
     * @throws QualityRefusal where there is nothing to settle, or not by him
     */
    public Decision<Review, ConfirmationEvent> settle(OperatorId by, String text, List<Mark> changed, Instant now) {
        if (answer == null) {
            throw new QualityRefusal.NothingToSettle();
        }
        if (settlement != null) {
            throw new QualityRefusal.AlreadySettled();
        }
        if (by.equals(reviewer) || by.equals(talk.operator())) {
            throw new QualityRefusal.NotHisToSettle();
        }
        var stands = changed.isEmpty() || changed.equals(marks);
        var next = with(stands ? marks : changed, answer, new Settlement(by, text, stands ? List.of() : marks, now));
        return Decision.of(
                next,
                new ReviewSettled(id, talk.call(), talk.operator(), by, !stands, next.published(), next.total, now));
    }

    private Review with(List<Mark> its, Answer said, @Nullable Settlement settled) {
        var total = Score.of(criteria, its);
        return new Review(id, talk, reviewer, origin, scorecard, criteria, its, total, at, said, settled);
    }

    private CallReviewed announced() {
        return new CallReviewed(
                id,
                talk.call(),
                talk.kind(),
                talk.order(),
                talk.operator(),
                reviewer,
                origin,
                scorecard,
                published(),
                total,
                talk.calibration(),
                at);
    }

    /** What was found by one criterion; nothing where it did not apply. */
    public Optional<Integer> mark(Criterion criterion) {
        return marks.stream()
                .filter(mark -> mark.criterion().equals(criterion.id()))
                .findFirst()
                .flatMap(Mark::given);
    }

    /** Without comments: what is said of a person stays here. */
    private List<ReviewEvent.Mark> published() {
        return criteria.stream()
                .map(criterion -> new ReviewEvent.Mark(
                        criterion.id(), mark(criterion).orElse(null), criterion.weight(), criterion.fatal()))
                .toList();
    }
}
