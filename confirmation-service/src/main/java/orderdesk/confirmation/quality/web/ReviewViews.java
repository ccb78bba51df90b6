package orderdesk.confirmation.quality.web;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import orderdesk.confirmation.quality.domain.Criterion;
import orderdesk.confirmation.quality.domain.Mark;
import orderdesk.confirmation.quality.domain.Review;
import orderdesk.confirmation.quality.domain.Talk;
import orderdesk.contracts.callback.CallId;
import orderdesk.contracts.callback.CallTaskId;
import orderdesk.contracts.confirmation.ReviewEvent.Kind;
import orderdesk.contracts.confirmation.ReviewEvent.Origin;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.platform.web.Invalid;
import org.jspecify.annotations.Nullable;

/** Talks and reviews as callers see and write them. */
interface ReviewViews {

    int TEXT_MAX = 1_000;

    /** A day: no recording is longer. */
    int SECONDS_MAX = 86_400;

    /**
     * @param call of a chat the id of its task, of a letter its own
     * @param hasty ticks that came sooner than their words can have been said
     */
    record TalkView(
            CallId call,
            Kind kind,
            OperatorId operator,
            @Nullable OrderId orderId,
            @Nullable CallTaskId taskId,
            Instant endedAt,
            long talkedSeconds,
            List<String> hasty,
            boolean calibration) {

        static TalkView of(Talk talk) {
            return new TalkView(
                    talk.call(),
                    talk.kind(),
                    talk.operator(),
                    talk.order(),
                    talk.task(),
                    talk.ended(),
                    talk.talkedMillis() / 1_000,
                    talk.hasty(),
                    talk.calibration());
        }
    }

    /**
     * @param mark 1, the worst, to 5; absent where the criterion did not apply
     * @param comment needed for a mark of 2 and less
     * @param second of the recording that shows it
     */
    record GivenMark(
            String criterion,
            @Nullable Integer mark,
            @Nullable String comment,
            @Nullable Integer second) {

        static GivenMark of(Mark mark) {
            var comment = mark.comment().isEmpty() ? null : mark.comment();
            return new GivenMark(mark.criterion(), mark.mark(), comment, mark.second());
        }

        Mark toMark() {
            return new Mark(
                    criterion, mark, Objects.requireNonNullElse(comment, "").strip(), second);
        }
    }

    /**
     * A talk was judged.
     *
     * @param origin how the reviewer came to it: only what the lot drew counts in results
     */
    record ReviewView(
            UUID id,
            TalkView talk,
            OperatorId reviewer,
            Origin origin,
            int scorecard,
            List<Criterion> criteria,
            List<GivenMark> marks,
            int total,
            Instant at,
            @Nullable Answered answer,
            @Nullable Settled settlement) {

        static ReviewView of(Review review) {
            return new ReviewView(
                    review.id(),
                    TalkView.of(review.talk()),
                    review.reviewer(),
                    review.origin(),
                    review.scorecard(),
                    review.criteria(),
                    review.marks().stream().map(GivenMark::of).toList(),
                    review.total(),
                    review.at(),
                    Optional.ofNullable(review.answer()).map(Answered::of).orElse(null),
                    Optional.ofNullable(review.settlement()).map(Settled::of).orElse(null));
        }
    }

    /** What the operator said to it. */
    record Answered(String text, Instant at) {

        static Answered of(Review.Answer answer) {
            return new Answered(answer.text(), answer.at());
        }
    }

    /** @param former marks, where they were changed */
    record Settled(OperatorId by, String text, List<GivenMark> former, Instant at) {

        static Settled of(Review.Settlement settlement) {
            return new Settled(
                    settlement.by(),
                    settlement.text(),
                    settlement.former().stream().map(GivenMark::of).toList(),
                    settlement.at());
        }
    }

    /** @param scorecard version that the reviewer has before him */
    record NewReview(int scorecard, List<GivenMark> marks) {}

    record NewAnswer(String text) {

        public NewAnswer {
            new Invalid().text("/text", text, TEXT_MAX).orElseRefuse();
        }
    }

    /** @param marks all of them, where others hold from now on; empty where the reviewer's stand */
    record NewSettlement(String text, List<GivenMark> marks) {

        public NewSettlement {
            new Invalid().text("/text", text, TEXT_MAX).orElseRefuse();
        }
    }
}
