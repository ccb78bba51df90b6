package orderdesk.confirmation.domain;

import static orderdesk.confirmation.Story.CALLABLE;
import static orderdesk.confirmation.Story.KNOWN;
import static orderdesk.confirmation.Story.ORDER;
import static orderdesk.confirmation.Story.PLACED;
import static orderdesk.confirmation.domain.Cases.after;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import orderdesk.confirmation.Story;
import orderdesk.contracts.confirmation.Promise;
import orderdesk.contracts.stock.StockEvent.StockChecked;
import orderdesk.platform.calling.Purpose;
import orderdesk.platform.calling.Purpose.ConfirmOrder;
import orderdesk.platform.calling.Purpose.SomethingChanged;
import orderdesk.platform.claim.Queue;
import org.junit.jupiter.api.Test;

class FollowStockTests {

    @Test
    void sliceIsReplacedOnlyByAHigherVersionOrRevision() {
        var known = after(Cases.open(), Story.checked(1, 3), KNOWN).next();

        assertThat(after(known, Story.checked(1, 2), KNOWN).next()).isEqualTo(known);
        assertThat(after(known, Story.checked(1, 3), KNOWN).next()).isEqualTo(known);
        assertThat(revision(after(known, Story.checked(1, 4), KNOWN).next())).isEqualTo(4);
        assertThat(revision(after(known, Story.checked(2, 1), KNOWN).next())).isEqualTo(1);
    }

    /** R081: he is called about what is known, and asked when to call with the rest. */
    @Test
    void firstContactWaitsForNoSupplier() {
        var placed = after(null, Story.placed(), PLACED).next();
        var partly = new StockChecked(
                ORDER,
                1,
                1,
                List.of(Story.stock(1)),
                List.of("optovik", "dalniy"),
                false,
                PLACED.plusSeconds(600),
                KNOWN);

        var known = after(placed, partly, KNOWN).next();

        assertThat(placed.callableAt(CALLABLE)).isFalse();
        assertThat(known.stage()).isEqualTo(new Stage.ToCall(new ConfirmOrder(PLACED, KNOWN)));
        assertThat(known.callableAt(CALLABLE.minusMillis(1))).isFalse();
        assertThat(known.callableAt(CALLABLE)).isTrue();
    }

    @Test
    void sliceOfAVersionThatIsNotSeenYetWaitsForIt() {
        var placed = after(null, Story.placed(), PLACED).next();

        var ahead = after(placed, Story.checked(2, 1), KNOWN).next();
        var amended = after(ahead, Story.amended(2, Story.terms()), KNOWN).next();

        assertThat(ahead.stage()).isEqualTo(placed.stage());
        assertThat(amended.stage()).isEqualTo(new Stage.ToCall(new ConfirmOrder(PLACED, KNOWN)));
    }

    @Test
    void shortageAfterTheAgreementReturnsTheOrderToTheQueue() {
        assertThat(after(Cases.awaitingVerdict(), Story.missing(1, 2, CALLABLE), CALLABLE)
                        .next()
                        .stage())
                .isEqualTo(new Stage.ToCall(new SomethingChanged(CALLABLE, Purpose.What.STOCK)));
    }

    @Test
    void shortageAfterTheConfirmationNeedsAHumanDecision() {
        var shortNow = after(Cases.confirmed(), Story.missing(1, 2, CALLABLE), CALLABLE)
                .next();

        assertThat(shortNow.stage()).isEqualTo(new Stage.Attention(Stage.Why.CONFIRMED_BUT_SHORT, CALLABLE));
        assertThat(shortNow.stage().queue()).contains(Queue.ATTENTION);
        assertThat(after(shortNow, Story.checked(1, 3), CALLABLE).next().stage())
                .isEqualTo(new Stage.Resting(Stage.Resting.Why.CONFIRMED));
    }

    @Test
    void shortageThatOvertookTheConfirmationIsNotForgotten() {
        var shortFirst = after(Cases.awaitingVerdict(), Story.missing(1, 2, CALLABLE), CALLABLE)
                .next();

        assertThat(after(shortFirst, Story.confirmed(1, CALLABLE), CALLABLE)
                        .next()
                        .stage())
                .isEqualTo(new Stage.Attention(Stage.Why.CONFIRMED_BUT_SHORT, CALLABLE));
    }

    @Test
    void answerThatIsThereLetsTheDeskCallEarlyWhereTheCustomerAgreed() {
        var evening = Instant.parse("2026-11-24T15:00:00Z");
        var promise = new Promise(Promise.Kind.BY, null, evening, true, "ответ склада", "обещали ответ склада");
        var before = checkedAt(2, CALLABLE);
        var answered = checkedAt(3, CALLABLE.plusSeconds(1));

        var waiting = Cases.promised(promise);

        assertThat(waiting.callableAt(CALLABLE.plusSeconds(60))).isFalse();
        assertThat(after(waiting, before, CALLABLE).next().callableAt(CALLABLE.plusSeconds(60)))
                .isFalse();
        assertThat(after(waiting, answered, CALLABLE).next().callableAt(CALLABLE.plusSeconds(60)))
                .isTrue();
    }

    @Test
    void answerOfWhichSomethingIsStillMissingIsNone() {
        var evening = Instant.parse("2026-11-24T15:00:00Z");
        var promise = new Promise(Promise.Kind.BY, null, evening, true, "ответ склада", "обещали ответ склада");
        var partly = new StockChecked(ORDER, 1, 2, List.of(), List.of(), false, null, CALLABLE.plusSeconds(1));

        assertThat(after(Cases.promised(promise), partly, CALLABLE).next().callableAt(CALLABLE.plusSeconds(60)))
                .isFalse();
    }

    private static StockChecked checkedAt(int revision, Instant at) {
        return new StockChecked(ORDER, 1, revision, List.of(), List.of(), true, null, at);
    }

    private static int revision(Case item) {
        var stock = item.stock();
        return stock == null ? 0 : stock.revision();
    }
}
