package orderdesk.confirmation.domain;

import static orderdesk.confirmation.Story.CALLABLE;
import static orderdesk.confirmation.Story.ORDER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import orderdesk.confirmation.Story;
import orderdesk.contracts.confirmation.Promise;
import orderdesk.contracts.order.LineId;
import orderdesk.contracts.shared.Sku;
import orderdesk.contracts.stock.WarehouseEvent;
import orderdesk.contracts.stock.WarehouseEvent.About;
import orderdesk.contracts.stock.WarehouseEvent.Finding;
import orderdesk.contracts.stock.WarehouseEvent.WarehouseAnswered;
import orderdesk.contracts.stock.WarehouseEvent.WarehouseAsked;
import orderdesk.contracts.stock.WarehouseEvent.WarehouseUnanswered;
import orderdesk.contracts.stock.WarehouseQuestionId;
import orderdesk.platform.calling.Purpose.PromisedCall;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

public class FollowWarehouseTests {

    static final Instant ANSWERED = CALLABLE.plusSeconds(17);
    static final LineId LINE = new LineId("1");

    @Test
    void questionItsSilenceAndItsLateAnswerAreOnTheCard() {
        var asked = after(Cases.dialled(), asked(1));
        var left = after(asked, unanswered(1));
        var answered = after(left, answered(1, Finding.YES, false));

        assertThat(questions(asked)).extracting(Question::isOpen).containsExactly(true);
        assertThat(questions(left)).extracting(Question::unanswered).containsExactly(true);
        assertThat(questions(answered)).singleElement().satisfies(question -> {
            assertThat(question.unanswered()).isTrue();
            assertThat(question.answer())
                    .isNotNull()
                    .extracting(Question.Answer::seconds)
                    .isEqualTo(17L);
        });
        assertThat(answered.stage()).isEqualTo(Cases.dialled().stage());
    }

    @Test
    void answerThatWasHeardOfFirstIsNotTakenBack() {
        var answered = after(after(Cases.dialled(), asked(1)), answered(1, Finding.NO, true));

        assertThat(after(after(answered, asked(1)), unanswered(1))).isEqualTo(answered);
    }

    @Test
    void stockThatIsCheckedAgainKeepsTheQuestions() {
        var asked = after(Cases.dialled(), asked(1));

        var checked = Cases.after(asked, Story.checked(1, 2), CALLABLE).next();

        assertThat(questions(checked)).isEqualTo(questions(asked));
        assertThat(checked.stock()).isNotNull().extracting(StockSlice::revision).isEqualTo(2);
    }

    @Test
    void questionMayComeBeforeOrderAndStock() {
        var unannounced = after(null, asked(1));

        var open = Cases.after(unannounced, Story.placed(), CALLABLE).next();
        var checked = Cases.after(open, Story.checked(1, 1), CALLABLE).next();

        assertThat(unannounced.isOpen()).isFalse();
        assertThat(questions(checked)).hasSize(1);
        assertThat(checked.stock())
                .isNotNull()
                .extracting(StockSlice::orderVersion)
                .isEqualTo(1);
    }

    @Test
    void callThatWasPromisedForTheAnswerMayBeMadeOnceTheLastIsThere() {
        var promised = after(after(promised(), asked(1)), asked(2));

        var first = after(promised, answered(1, Finding.YES, true));
        var both = after(first, answered(2, Finding.YES, true));

        assertThat(answeredAt(first)).isNull();
        assertThat(answeredAt(both)).isEqualTo(ANSWERED);
        assertThat(both.callableAt(ANSWERED)).isTrue();
        assertThat(first.callableAt(ANSWERED)).isFalse();
    }

    @Test
    void questionThatNobodyAnsweredIsNotWaitedFor() {
        var asked = after(after(promised(), asked(1)), asked(2));

        var answered = after(after(asked, unanswered(1)), answered(2, Finding.YES, true));

        assertThat(answeredAt(answered)).isEqualTo(ANSWERED);
    }

    @Test
    void answerThatWasThereBeforeThePromiseIsNotTheOneThatWasPromised() {
        var promised = after(promised(), asked(1));

        assertThat(answeredAt(after(promised, answered(1, CALLABLE)))).isNull();
        assertThat(answeredAt(after(promised, answered(1, CALLABLE.plusMillis(1)))))
                .isEqualTo(CALLABLE.plusMillis(1));
    }

    private static Case promised() {
        var to = CALLABLE.plusSeconds(3600);
        return Cases.promised(new Promise(Promise.Kind.BY, null, to, true, "ответ склада", "обещали ответ склада"));
    }

    private static WarehouseAnswered answered(int number, Instant at) {
        return new WarehouseAnswered(id(number), ORDER, LINE, Finding.YES, 1, null, true, 17, "warehouse", at);
    }

    @Test
    void closedCaseIsToldAndStaysClosed() {
        var closed = after(after(Cases.closed(), asked(1)), answered(1, Finding.NO, false));

        assertThat(closed.stage()).isEqualTo(Cases.closed().stage());
        assertThat(questions(closed)).hasSize(1);
    }

    @Test
    void twentyQuestionsAreKeptTheLastOnes() {
        var item = Cases.dialled();
        for (var number = 1; number <= Question.KEPT_MAX; number++) {
            item = after(item, asked(number));
        }
        assertThat(questions(item)).hasSize(20);

        var more = after(after(item, asked(21)), answered(1, Finding.YES, true));

        assertThat(questions(more)).hasSize(20).first().extracting(Question::id).isEqualTo(id(2));
    }

    public static WarehouseAsked asked(int number) {
        return new WarehouseAsked(
                id(number),
                ORDER,
                LINE,
                new Sku("FUT-M-RED"),
                About.AVAILABILITY,
                "Есть?",
                "anna",
                CALLABLE.plusSeconds(60),
                CALLABLE);
    }

    public static WarehouseUnanswered unanswered(int number) {
        return new WarehouseUnanswered(id(number), ORDER, LINE, CALLABLE.plusSeconds(60), CALLABLE.plusSeconds(60));
    }

    public static WarehouseAnswered answered(int number, Finding finding, boolean inTime) {
        return new WarehouseAnswered(id(number), ORDER, LINE, finding, 1, null, inTime, 17, "warehouse", ANSWERED);
    }

    public static Case after(@Nullable Case known, WarehouseEvent event) {
        return new FollowWarehouse(Cases.TRIBUNA, CALLABLE)
                .follow(Optional.ofNullable(known), Cases.SHOP, event)
                .next();
    }

    private static WarehouseQuestionId id(int number) {
        return new WarehouseQuestionId(new UUID(7, number));
    }

    private static List<Question> questions(Case item) {
        return item.stock() == null ? List.of() : item.stock().questions();
    }

    private static @Nullable Instant answeredAt(Case item) {
        return item.stage() instanceof Stage.ToCall(PromisedCall promised) ? promised.answered() : null;
    }
}
