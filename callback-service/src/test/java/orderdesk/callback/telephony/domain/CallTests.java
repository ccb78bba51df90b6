package orderdesk.callback.telephony.domain;

import static orderdesk.callback.telephony.domain.Told.IRINA;
import static orderdesk.callback.telephony.domain.Told.LINE;
import static orderdesk.callback.telephony.domain.Told.SHOP;
import static orderdesk.callback.telephony.domain.Told.at;
import static orderdesk.callback.telephony.domain.Told.leg;
import static orderdesk.callback.telephony.domain.Told.menu;
import static orderdesk.callback.telephony.domain.Told.operator;
import static orderdesk.callback.telephony.domain.Told.ours;
import static orderdesk.callback.telephony.domain.Told.recorded;
import static orderdesk.callback.telephony.domain.Told.summary;
import static orderdesk.callback.telephony.domain.Told.theirs;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import orderdesk.callback.telephony.domain.Notice.Party;
import orderdesk.callback.telephony.domain.Notice.PlaceWanted;
import orderdesk.contracts.callback.CallEvent.CallAnswered;
import orderdesk.contracts.callback.CallEvent.CallEnded;
import orderdesk.contracts.callback.CallEvent.CallMissed;
import orderdesk.contracts.callback.CallEvent.CallRinging;
import orderdesk.contracts.callback.CallResult;
import orderdesk.contracts.callback.CallSides;
import orderdesk.contracts.shared.ShopId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CallTests {

    private final Told told = new Told();

    @Test
    void placeIsKeptOnceHoweverOftenTheKeyIsPressed() {
        var told = new Told()
                .hearing(menu(1, 0, Phase.RINGING), new PlaceWanted(at(8)), new PlaceWanted(at(7)))
                .hear(summary(Direction.INCOMING, 0, 9, CallResult.NO_ANSWER));

        assertThat(told.names()).containsExactly("CallRinging", "PlaceKept", "CallEnded", "CallMissed");
        assertThat(told.call().heard().placeKeptAt()).isEqualTo(at(7));
    }

    @Test
    void keyThatIsHeardOfAfterTheEndKeepsThePlaceAllTheSame() {
        var told = new Told()
                .hearing(menu(1, 0, Phase.RINGING))
                .hear(summary(Direction.INCOMING, 0, 9, CallResult.NO_ANSWER))
                .hearing(new PlaceWanted(at(8)), new PlaceWanted(at(8)));

        assertThat(told.names()).containsExactly("CallRinging", "CallEnded", "CallMissed", "PlaceKept");
    }

    @Test
    void answeredCallRingsIsAnsweredAndEnds() {
        told.hearing(
                operator(1, 0, Phase.RINGING, null),
                operator(2, 12, Phase.ANSWERED, null),
                operator(3, 72, Phase.ENDED, CallResult.NO_ANSWER),
                summary(Direction.INCOMING, 12, 72, CallResult.NO_ANSWER));

        var id = Call.id(SHOP, "mango", "e1");
        var sides = new CallSides(CallSides.Direction.INBOUND, IRINA, LINE, Told.ANNA, null, null);
        assertThat(told.events())
                .containsExactly(
                        new CallRinging(id, sides, null, at(0)),
                        new CallAnswered(id, sides, at(12)),
                        new CallEnded(id, sides, CallResult.TALKED, 3, 12_000, 60_000, at(72)));
    }

    /** Counted from the first ring that the caller heard, the menu included (R084). */
    @Test
    void menuThatConnectsIsNoLiveVoice() {
        told.hearing(
                menu(1, 0, Phase.RINGING),
                menu(2, 1, Phase.ANSWERED),
                menu(3, 18, Phase.ENDED),
                operator(1, 18, Phase.RINGING, null),
                operator(2, 24, Phase.ANSWERED, null));

        assertThat(told.call().answeredAt()).contains(at(24));
        told.hear(summary(Direction.INCOMING, 24, 30, CallResult.NO_ANSWER));
        assertThat(told.ending().rings()).isEqualTo(5);
    }

    @Test
    void callerWhoHangsUpInTheMenuIsMissed() {
        told.hearing(
                menu(1, 0, Phase.RINGING),
                menu(2, 1, Phase.ANSWERED),
                menu(3, 9, Phase.ENDED),
                summary(Direction.INCOMING, 0, 9, CallResult.NO_ANSWER));

        assertThat(told.names()).containsExactly("CallRinging", "CallEnded", "CallMissed");
        assertThat(told.call().isMissed()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"19, 4", "20, 4", "21, 5", "0, 1", "5, 1", "6, 2"})
    void ringTakesFiveSeconds(long seconds, int rings) {
        assertThat(new Ending(CallResult.TALKED, at(0), Duration.ofSeconds(seconds), Duration.ZERO, false).rings())
                .isEqualTo(rings);
    }

    @Test
    void hiddenNumberIsMissedWithoutACustomer() {
        var hidden = new Party(null, null, null);
        told.hearing(
                leg("a", 1, 0, Phase.RINGING, Direction.INCOMING, Rung.MACHINE, hidden, null),
                new Notice.Summary(Direction.INCOMING, hidden, at(0), null, at(8), CallResult.NO_ANSWER));

        assertThat(told.events().getLast())
                .isInstanceOfSatisfying(
                        CallMissed.class,
                        missed -> assertThat(missed.sides().customer()).isNull());
    }

    @ParameterizedTest
    @EnumSource(
            value = CallResult.class,
            names = {"NO_ANSWER", "BUSY", "REJECTED", "UNREACHABLE", "FAILED"})
    void resultIsTheCustomersWhenWeCall(CallResult cause) {
        told.hearing(
                ours(1, 0, Phase.RINGING, null),
                ours(2, 3, Phase.ANSWERED, null),
                ours(3, 4, Phase.ENDED, CallResult.NO_ANSWER),
                theirs(1, 4, Phase.RINGING, null),
                theirs(2, 30, Phase.ENDED, cause),
                summary(Direction.OUTGOING, 0, 30, CallResult.NO_ANSWER));

        assertThat(told.ending().result()).isEqualTo(cause);
        assertThat(told.names()).containsExactly("CallRinging", "CallEnded");
    }

    @Test
    void operatorWhoDoesNotTakeHisOwnLegFailsTheCall() {
        told.hearing(ours(1, 0, Phase.RINGING, null), ours(2, 25, Phase.ENDED, CallResult.NO_ANSWER))
                .late(at(200));

        assertThat(told.ending().result()).isEqualTo(CallResult.FAILED);
        assertThat(told.ending().assumed()).isTrue();
    }

    @Test
    void customerWhoTakesItIsTalkedWith() {
        told.hearing(
                        ours(1, 0, Phase.RINGING, null),
                        ours(2, 3, Phase.ANSWERED, null),
                        theirs(1, 4, Phase.RINGING, null),
                        theirs(2, 10, Phase.ANSWERED, null),
                        theirs(3, 50, Phase.ENDED, CallResult.NO_ANSWER),
                        ours(3, 50, Phase.ENDED, CallResult.NO_ANSWER))
                .late(at(300));

        assertThat(told.ending())
                .isEqualTo(new Ending(CallResult.TALKED, at(50), Duration.ofSeconds(6), Duration.ofSeconds(40), true));
    }

    @Test
    void lineThatBreaksInATalkIsDropped() {
        told.hearing(operator(1, 0, Phase.RINGING, null), summary(Direction.INCOMING, 5, 20, CallResult.FAILED));

        assertThat(told.ending().result()).isEqualTo(CallResult.DROPPED);
        assertThat(told.call().isMissed()).isFalse();
    }

    @Test
    void holdIsToldOnceEachWay() {
        told.hearing(
                operator(1, 0, Phase.RINGING, null),
                operator(2, 5, Phase.ANSWERED, null),
                operator(3, 9, Phase.HELD, null),
                operator(3, 9, Phase.HELD, null),
                operator(4, 15, Phase.ANSWERED, null));

        assertThat(told.names()).containsExactly("CallRinging", "CallAnswered", "CallHeld", "CallHeld");
    }

    @Test
    void recordingOfAMissedCallIsAVoicemail() {
        told.hearing(
                menu(1, 0, Phase.RINGING),
                recorded(3, false),
                recorded(21, true),
                summary(Direction.INCOMING, 0, 21, CallResult.NO_ANSWER));

        assertThat(told.ending().result()).isEqualTo(CallResult.VOICEMAIL);
        assertThat(told.names()).containsExactly("CallRinging", "CallEnded", "CallMissed", "VoicemailLeft");
    }

    @Test
    void recordingThatComesAfterTheEndIsToldThen() {
        told.hearing(operator(1, 0, Phase.RINGING, null), summary(Direction.INCOMING, 5, 20, CallResult.NO_ANSWER));
        told.hearing(recorded(5, false), recorded(20, true), recorded(20, true));

        assertThat(told.names()).endsWith("CallEnded", "RecordingAvailable");
    }

    @Test
    void colleaguesAmongThemselvesAreNoContact() {
        var colleagues = new Party("102", null, null);
        told.hearing(
                leg("a", 1, 0, Phase.RINGING, Direction.INTERNAL, Rung.OPERATOR, colleagues, null),
                leg("a", 2, 5, Phase.ANSWERED, Direction.INTERNAL, Rung.OPERATOR, colleagues, null),
                new Notice.Summary(Direction.INTERNAL, colleagues, at(0), at(5), at(9), CallResult.NO_ANSWER));

        assertThat(told.events()).isEmpty();
        assertThat(told.ending().result()).isEqualTo(CallResult.TALKED);
    }

    @Test
    void callOfWhichTheEndIsNeverHeardEndsByItself() {
        told.hear(operator(1, 0, Phase.RINGING, null));
        assertThat(told.call().deadline()).contains(told.call().heardAt().plus(Call.RINGING_MAX));
        told.hear(operator(2, 5, Phase.ANSWERED, null));
        assertThat(told.call().deadline()).contains(told.call().heardAt().plus(Call.TALK_MAX));
        told.hear(operator(3, 60, Phase.ENDED, CallResult.NO_ANSWER));
        assertThat(told.call().deadline()).contains(told.call().heardAt().plus(Call.SUMMARY_WITHIN));

        told.late(at(500));

        assertThat(told.call().deadline()).isEmpty();
        assertThat(told.ending().talked()).isEqualTo(Duration.ofSeconds(55));
        assertThat(told.names()).containsExactly("CallRinging", "CallAnswered", "CallEnded");
    }

    /** Nothing is heard from a queue for minutes; a telephone that rings on is no telephone. */
    @Test
    void whoWaitsInAQueueMayWaitLongerThanATelephoneRings() {
        told.hear(menu(1, 0, Phase.RINGING));
        assertThat(told.call().deadline()).contains(told.call().heardAt().plus(Call.WAITING_MAX));
        told.hear(operator(1, 5, Phase.RINGING, null));
        assertThat(told.call().deadline()).contains(told.call().heardAt().plus(Call.RINGING_MAX));
        told.hear(operator(2, 20, Phase.ENDED, CallResult.NO_ANSWER));
        assertThat(told.call().deadline()).contains(told.call().heardAt().plus(Call.WAITING_MAX));
    }

    @Test
    void sameNewsAgainChangesNothing() {
        told.hearing(operator(1, 0, Phase.RINGING, null), summary(Direction.INCOMING, 5, 20, CallResult.NO_ANSWER));
        var before = told.call();

        told.hearing(operator(1, 0, Phase.RINGING, null), summary(Direction.INCOMING, 5, 21, CallResult.BUSY));

        assertThat(told.call()).isEqualTo(before);
    }

    @Test
    void newsBeyondTheLimitAreNotKeptButTheEndIs() {
        for (var seq = 1; seq <= Heard.NEWS_MAX + 1; seq++) {
            told.hear(operator(seq, seq, Phase.RINGING, null));
        }
        told.hear(summary(Direction.INCOMING, 5, 250, CallResult.NO_ANSWER));

        assertThat(told.call().heard().legs()).hasSize(Heard.NEWS_MAX);
        assertThat(told.ending().result()).isEqualTo(CallResult.TALKED);
    }

    @Test
    void callWithoutAShopIsSilentUntilItIsGivenToOne() {
        var news = operator(1, 0, Phase.RINGING, null);
        var stray =
                Call.hear(Optional.empty(), Call.NO_SHOP, new Notice("mango", "e1", LINE, news), Origin.UNKNOWN, at(1));
        assertThat(stray.events()).isEmpty();

        var own = Call.adopt(Optional.empty(), SHOP, stray.next(), Origin.UNKNOWN, at(2));
        var again = Call.adopt(Optional.of(own.next()), SHOP, stray.next(), Origin.UNKNOWN, at(3));

        assertThat(own.events()).hasOnlyElementsOfType(CallRinging.class).hasSize(1);
        assertThat(again.events()).isEmpty();
        assertThat(again.next()).isEqualTo(own.next());
    }

    @Test
    void givenCallThatHearsMoreIsLookedAfterAgain() {
        var first = new Notice("mango", "e1", LINE, operator(1, 0, Phase.RINGING, null));
        var stray = Call.hear(Optional.empty(), Call.NO_SHOP, first, Origin.UNKNOWN, at(1))
                .next()
                .movedTo(new ShopId("tribuna"));
        var more = new Notice("mango", "e1", null, operator(2, 4, Phase.ANSWERED, null));

        var after = Call.hear(Optional.of(stray), Call.NO_SHOP, more, Origin.UNKNOWN, at(5));

        assertThat(after.next().movedTo()).isNull();
        assertThat(List.of(stray.deadline())).containsExactly(Optional.empty());
    }
}
