package orderdesk.confirmation.quality.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import orderdesk.contracts.callback.CallId;
import orderdesk.contracts.confirmation.ReviewEvent.CallReviewed;
import orderdesk.contracts.confirmation.ReviewEvent.Kind;
import orderdesk.contracts.confirmation.ReviewEvent.Origin;
import orderdesk.contracts.confirmation.ReviewEvent.ReviewAnswered;
import orderdesk.contracts.confirmation.ReviewEvent.ReviewSettled;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.platform.testing.FixedShops;
import org.junit.jupiter.api.Test;

class ReviewTests {

    private static final Instant NOW = Instant.parse("2026-11-24T11:00:00Z");
    private static final UUID ID = new UUID(1, 1);
    private static final OperatorId PETR = new OperatorId("petr");
    private static final Talk TALK =
            Talk.written(new CallId(new UUID(7, 1)), Kind.LETTER, FixedShops.ANNA, NOW, 3, NOW);
    private static final List<Mark> MARKS = Scorecard.HOUSE.stream()
            .map(criterion -> new Mark(criterion.id(), 5, criterion.id().equals("harm") ? "секрет" : "", 7))
            .toList();

    private final Review review = made(FixedShops.GALINA);

    @Test
    void reviewIsAnnouncedWithoutItsWords() {
        var decision = Review.of(ID, TALK, by(FixedShops.GALINA), Scorecard.unchanged(), MARKS, NOW);

        assertThat(decision.events()).singleElement().isInstanceOfSatisfying(CallReviewed.class, told -> {
            assertThat(told.total()).isEqualTo(100);
            assertThat(told.kind()).isEqualTo(Kind.LETTER);
            assertThat(told.origin()).isEqualTo(Origin.LOT);
            assertThat(told.operator()).isEqualTo(FixedShops.ANNA);
            assertThat(told.toString()).doesNotContain("секрет");
        });
    }

    @Test
    void nobodyReviewsHimself() {
        assertThatExceptionOfType(QualityRefusal.OwnTalk.class).isThrownBy(() -> made(FixedShops.ANNA));
    }

    @Test
    void operatorAnswersOnce() {
        var answered = review.answer("не так", NOW);

        assertThat(answered.events()).containsExactly(new ReviewAnswered(ID, TALK.call(), FixedShops.ANNA, NOW));
        assertThatExceptionOfType(QualityRefusal.AlreadyAnswered.class)
                .isThrownBy(() -> answered.next().answer("опять", NOW));
    }

    @Test
    void whatSettlesItHoldsFromThenOn() {
        var worse = MARKS.stream()
                .map(mark -> mark.criterion().equals("harm") ? new Mark("harm", 1, "грубость", null) : mark)
                .toList();

        var settled = review.answer("не так", NOW).next().settle(PETR, "слышно", worse, NOW);

        assertThat(settled.next().total()).isZero();
        assertThat(settled.next().settlement()).isEqualTo(new Review.Settlement(PETR, "слышно", MARKS, NOW));
        assertThat(settled.events()).singleElement().isInstanceOfSatisfying(ReviewSettled.class, told -> {
            assertThat(told.changed()).isTrue();
            assertThat(told.total()).isZero();
        });
    }

    @Test
    void whatStandsStays() {
        var settled = review.answer("не так", NOW)
                .next()
                .settle(PETR, "так", List.of(), NOW)
                .next();

        assertThat(settled.marks()).isEqualTo(MARKS);
        assertThat(settled.total()).isEqualTo(100);
        assertThatExceptionOfType(QualityRefusal.AlreadySettled.class)
                .isThrownBy(() -> settled.settle(PETR, "ещё раз", List.of(), NOW));
        assertThatExceptionOfType(QualityRefusal.AlreadyAnswered.class).isThrownBy(() -> settled.answer("но", NOW));
    }

    @Test
    void partiesDoNotSettleAndNothingIsSettledUnasked() {
        assertThatExceptionOfType(QualityRefusal.NothingToSettle.class)
                .isThrownBy(() -> review.settle(PETR, "так", List.of(), NOW));
        var answered = review.answer("не так", NOW).next();
        assertThatExceptionOfType(QualityRefusal.NotHisToSettle.class)
                .isThrownBy(() -> answered.settle(FixedShops.GALINA, "так", List.of(), NOW));
        assertThatExceptionOfType(QualityRefusal.NotHisToSettle.class)
                .isThrownBy(() -> answered.settle(FixedShops.ANNA, "так", List.of(), NOW));
    }

    private static Review made(OperatorId reviewer) {
        return Review.of(ID, TALK, by(reviewer), Scorecard.unchanged(), MARKS, NOW)
                .next();
    }

    private static Review.By by(OperatorId reviewer) {
        return new Review.By(reviewer, Origin.LOT);
    }
}
