package orderdesk.confirmation.quality.persistence;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import orderdesk.confirmation.quality.domain.Review;
import orderdesk.contracts.confirmation.ConfirmationEvent;
import orderdesk.contracts.shared.Topics;
import orderdesk.platform.aggregate.AggregateKind;

/** How reviews are kept: one per call and reviewer, found by call, operator and time. */
public final class ReviewKind implements AggregateKind<Review, ConfirmationEvent> {

    @Override
    public String service() {
        return "confirmation";
    }

    @Override
    public String collection() {
        return "reviews";
    }

    @Override
    public Optional<String> topic() {
        return Optional.of(Topics.CONFIRMATIONS);
    }

    @Override
    public Class<Review> state() {
        return Review.class;
    }

    @Override
    public Class<ConfirmationEvent> events() {
        return ConfirmationEvent.class;
    }

    @Override
    public Map<String, Object> keys(Review review) {
        return Map.of(
                "call", review.talk().call().toString(),
                "operator", review.talk().operator().value(),
                "reviewer", review.reviewer().value(),
                "period", review.talk().period(),
                "calibration", review.talk().calibration(),
                "origin", review.origin().name(),
                "open", review.answer() != null && review.settlement() == null,
                "at", review.at(),
                "id", review.id().toString());
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(
                List.of("call"),
                List.of("calibration", "operator", "at", "id"),
                List.of("calibration", "at", "id"),
                List.of("calibration", "period"));
    }
}
