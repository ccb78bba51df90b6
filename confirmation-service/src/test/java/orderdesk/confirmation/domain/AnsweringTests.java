package orderdesk.confirmation.domain;

import static orderdesk.confirmation.Story.CALLABLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import orderdesk.confirmation.Story;
import orderdesk.contracts.confirmation.ConfirmationEvent.CustomerReached;
import orderdesk.contracts.order.LineId;
import orderdesk.contracts.order.ReadBack;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.platform.claim.WorkRefusal;
import orderdesk.platform.claim.WorkRefusal.NotClaimed;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the customer says to the questions of the shop's own script. */
class AnsweringTests {

    private static final String GIFT = "shop/gift/1";

    @Test
    void lastAnswerCountsAndTheTagOfTheFirstGoesWithIt() {
        var yes = answer(Cases.dialled(), GIFT, reply("yes", "подарок", "1"));
        var no = answer(yes, GIFT, reply("no", null, "1"));

        assertThat(yes.tags()).containsExactly("подарок");
        assertThat(no.tags()).isEmpty();
        assertThat(no.spoken()).containsExactly(new Spoken(GIFT, "no", CALLABLE, null, reply("no", null, "1")));
    }

    @Test
    void tagThatAnotherAnswerPutsStays() {
        var both = answer(
                answer(Cases.dialled(), GIFT, reply("yes", "подарок", "1")), "shop/box", reply("yes", "подарок", null));

        assertThat(answer(both, GIFT, reply("no", null, "1")).tags()).containsExactly("подарок");
    }

    @Test
    void answersAreToldWithTheReadBackAndAreNoTicks() {
        var answered = answer(Cases.dialled(), GIFT, reply("yes", "подарок", "1"));

        var reached = (CustomerReached) Cases.anna(CALLABLE)
                .agreed(Optional.of(answered), Cases.agreement())
                .events()
                .getFirst();

        assertThat(reached.readBack().answers())
                .containsExactly(new ReadBack.Answer("gift", new LineId("1"), "yes", "да", 7, "не показывать цену"));
        assertThat(reached.readBack().ticks()).extracting(ReadBack.Tick::id).doesNotContain(GIFT);
    }

    @Test
    void withoutQuestionsNothingIsTold() {
        var reached = (CustomerReached) Cases.anna(CALLABLE)
                .agreed(Optional.of(Cases.dialled()), Cases.agreement())
                .events()
                .getFirst();

        assertThat(reached.readBack().answers()).isNull();
    }

    @Test
    void answerStandsWhileTheOrderHasItsLine() {
        var answered =
                answer(answer(Cases.dialled(), GIFT, reply("yes", null, "1")), "shop/gift/2", reply("yes", null, "2"));

        var amended = Cases.after(answered, Story.amended(2, Story.terms(Story.PHONE, Story.line(3))), CALLABLE)
                .next();

        assertThat(amended.spoken()).extracting(Spoken::id).containsExactly(GIFT);
    }

    @Test
    void onlyTheHolderAnswers() {
        var boris = new Work(new OperatorId("boris"), Cases.TOKEN, Cases.TRIBUNA, CALLABLE);

        assertThatThrownBy(() -> boris.answer(Optional.of(Cases.dialled()), GIFT, reply("yes", null, "1"), Set.of()))
                .isInstanceOf(WorkRefusal.class);
        assertThatThrownBy(() -> Cases.anna(CALLABLE).answer(Optional.empty(), GIFT, reply("yes", null, "1"), Set.of()))
                .isInstanceOf(NotClaimed.class);
    }

    @Test
    void tagThatFindsNoRoomIsRefused() {
        var words = IntStream.range(0, Tags.MAX).mapToObj(each -> "т" + each).collect(Collectors.toSet());
        var full = Cases.dialled().tagged(words, Set.of());

        assertThatThrownBy(() -> answer(full, GIFT, reply("yes", "подарок", "1")))
                .isInstanceOf(Refusal.TooManyTags.class);
    }

    @Test
    void whatOnlyTheEarlierAnswerLedToIsNoProofAndNoTag() {
        var gift = answer(Cases.dialled(), GIFT, reply("yes", "подарок", "1"));
        var card = answer(gift, "shop/card", reply("yes", "открытка", null));

        var none = Cases.anna(CALLABLE)
                .answer(Optional.of(card), GIFT, reply("no", null, "1"), Set.of("shop/card"))
                .next();

        assertThat(none.tags()).isEmpty();
        assertThat(none.spoken()).extracting(Spoken::id).containsExactly(GIFT);
    }

    private static Case answer(Case item, String step, Spoken.Reply reply) {
        var decided = Cases.anna(CALLABLE).answer(Optional.of(item), step, reply, Set.of());
        assertThat(decided.events()).isEqualTo(List.of());
        return decided.next();
    }

    private static Spoken.Reply reply(String answer, @Nullable String tag, @Nullable String line) {
        return new Spoken.Reply(
                "gift", line == null ? null : new LineId(line), answer, "да", 7, tag, "не показывать цену");
    }
}
