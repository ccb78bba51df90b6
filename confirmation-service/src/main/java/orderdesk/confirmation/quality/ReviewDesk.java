package orderdesk.confirmation.quality;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import orderdesk.confirmation.quality.domain.Mark;
import orderdesk.confirmation.quality.domain.QualityRefusal;
import orderdesk.confirmation.quality.domain.Review;
import orderdesk.confirmation.quality.domain.Talk;
import orderdesk.contracts.callback.CallId;
import orderdesk.contracts.confirmation.ConfirmationEvent;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.Decision;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.Ids;
import orderdesk.platform.aggregate.Stored;

/** Reviewing calls, and what becomes of a review. */
public final class ReviewDesk {

    private final Quality.Judged judged;
    private final TalkDesk talks;
    private final RulesDesk rules;
    private final SamplingDesk sampling;
    private final Clock clock;

    ReviewDesk(Quality.Judged judged, TalkDesk talks, RulesDesk rules, SamplingDesk sampling, Clock clock) {
        this.judged = judged;
        this.talks = talks;
        this.rules = rules;
        this.sampling = sampling;
        this.clock = clock;
    }

    /**
     * The same again changes nothing. Whether the lot gave it to him is kept with it: a call that he chose himself says
     * nothing of how its operator does.
     *
     * @param scorecard version that the reviewer had before him
     * @throws QualityRefusal where he may not, or not by this scorecard
     */
    public Stored<Review> review(
            ShopId shop, Talk talk, OperatorId reviewer, int scorecard, List<Mark> marks, Cause cause) {
        var id = id(shop, talk.call(), reviewer);
        var card = rules.card(shop);
        var by = new Review.By(reviewer, sampling.origin(shop, talk, reviewer));
        var now = clock.instant();
        return judged.reviews()
                .change(shop, id.toString(), cause, known -> {
                    if (known.isPresent()) {
                        return same(known.get().state(), marks);
                    }
                    if (card.version() != scorecard) {
                        throw new QualityRefusal.OtherScorecard();
                    }
                    return Review.of(id, talk, by, card, marks, now);
                })
                .stored();
    }

    private static Decision<Review, ConfirmationEvent> same(Review there, List<Mark> marks) {
        if (!there.marks().equals(marks)) {
            throw new QualityRefusal.AlreadyReviewed();
        }
        return Decision.of(there);
    }

    public Optional<Stored<Review>> find(ShopId shop, UUID id) {
        return judged.reviews().find(shop, id.toString());
    }

    /** His own of this call. */
    public Optional<Review> find(ShopId shop, CallId call, OperatorId reviewer) {
        return find(shop, id(shop, call, reviewer)).map(Stored::state);
    }

    /** Of one call: another reviewer's is shown only to whoever has marked it himself, so that he judges for himself. */
    public List<Review> shown(ShopId shop, Talk talk, OperatorId to) {
        var all = judged.selected().of(shop, List.of(talk.call()));
        var his = all.stream().filter(each -> each.reviewer().equals(to)).toList();
        return talk.calibration() && his.isEmpty() ? List.of() : all;
    }

    public List<Review> page(ShopId shop, Optional<OperatorId> operator, Optional<Reviews.Place> after, int limit) {
        return judged.selected().page(shop, operator, after, limit);
    }

    /** @throws QualityRefusal where he answered before */
    public Stored<Review> answer(Stored<Review> review, String text, Cause cause) {
        var now = clock.instant();
        return change(review, cause, known -> known.answer(text, now));
    }

    /** @throws QualityRefusal where there is nothing to settle, or not by him */
    public Stored<Review> settle(Stored<Review> review, OperatorId by, String text, List<Mark> changed, Cause cause) {
        var now = clock.instant();
        return change(review, cause, known -> known.settle(by, text, changed, now));
    }

    /**
     * @throws QualityRefusal.AlreadyJudged where it was reviewed already
     * @throws QualityRefusal.DrawnByLot where that would take it out of the sample
     */
    public Talk calibrate(ShopId shop, Talk talk, Cause cause) {
        if (talk.calibration()) {
            return talk;
        }
        if (!judged.selected().of(shop, List.of(talk.call())).isEmpty()) {
            throw new QualityRefusal.AlreadyJudged();
        }
        if (sampling.drawn(shop, talk).isPresent()) {
            throw new QualityRefusal.DrawnByLot();
        }
        return talks.calibrate(shop, talk, cause);
    }

    private Stored<Review> change(
            Stored<Review> review, Cause cause, Function<Review, Decision<Review, ConfirmationEvent>> decide) {
        return judged.reviews()
                .change(
                        review.shop(),
                        review.id(),
                        cause,
                        known -> decide.apply(known.map(Stored::state).orElse(review.state())))
                .stored();
    }

    private static UUID id(ShopId shop, CallId call, OperatorId reviewer) {
        return Ids.of("review", shop.value(), call.toString(), reviewer.value());
    }
}
