package orderdesk.confirmation.domain;

import static orderdesk.confirmation.Story.CALLABLE;
import static orderdesk.confirmation.Story.ORDER;
import static orderdesk.confirmation.Story.PLACED;
import static orderdesk.confirmation.domain.Cases.ring;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import orderdesk.confirmation.Story;
import orderdesk.contracts.confirmation.ConfirmationEvent.ContactBreached;
import orderdesk.contracts.confirmation.ConfirmationEvent.ContactTargetMissed;
import orderdesk.contracts.order.OrderEvent.Channel;
import org.junit.jupiter.api.Test;

class AlarmsTests {

    static final Instant TARGET = PLACED.plus(Duration.ofMinutes(30));
    static final Instant BREACH = PLACED.plus(Duration.ofMinutes(60));

    @Test
    void targetAndLimitOfTheFirstContactAreAnnouncedOnceEach() {
        var missed = ring(Cases.open(), TARGET);
        var breached = ring(missed.next(), BREACH);

        assertThat(Alarms.earliest(Cases.open())).contains(TARGET);
        assertThat(missed.events()).containsExactly(new ContactTargetMissed(ORDER, TARGET, "never-claimed", TARGET));
        assertThat(Alarms.earliest(missed.next())).contains(BREACH);
        assertThat(breached.events()).containsExactly(new ContactBreached(ORDER, BREACH, "never-claimed", BREACH));
        assertThat(ring(breached.next(), BREACH.plusSeconds(1)).events()).isEmpty();
    }

    @Test
    void serviceThatWasAwayAnnouncesBothWhenItIsBack() {
        assertThat(ring(Cases.held(), BREACH).events())
                .containsExactly(
                        new ContactTargetMissed(ORDER, TARGET, "claimed-but-not-dialled", BREACH),
                        new ContactBreached(ORDER, BREACH, "claimed-but-not-dialled", BREACH));
    }

    @Test
    void diallingStopsTheClock() {
        assertThat(ring(Cases.dialled(), BREACH).events()).isEmpty();
    }

    @Test
    void clockRunsOnlyWhileTheWindowIsOpen() {
        var evening = Instant.parse("2026-11-24T17:20:00Z");
        var unknown = Cases.after(null, Story.placed(ORDER, Channel.SITE, Story.terms(), evening), evening)
                .next();
        var placed = Cases.after(unknown, Story.checked(1, 1), evening).next();
        var closing = Instant.parse("2026-11-24T17:30:00Z");
        var morning = ring(placed, closing).next();

        assertThat(Alarms.earliest(placed)).contains(closing);
        assertThat(morning.callableAt(Instant.parse("2026-11-25T07:00:00Z"))).isTrue();
        assertThat(Alarms.earliest(morning)).contains(Instant.parse("2026-11-25T07:20:00Z"));
    }

    @Test
    void silentJudgeIsAHumansConcernAfterAMinute() {
        var waiting = Cases.awaitingVerdict();

        assertThat(Alarms.earliest(waiting)).contains(CALLABLE.plusSeconds(60));
        assertThat(ring(waiting, CALLABLE.plusSeconds(60)).next().stage())
                .isEqualTo(new Stage.Attention(Stage.Why.JUDGE_SILENT, CALLABLE.plusSeconds(60)));
    }

    @Test
    void judgeWhoSpeaksAtLastIsHeard() {
        var silent = ring(Cases.awaitingVerdict(), CALLABLE.plusSeconds(60)).next();

        assertThat(Cases.after(silent, Story.confirmed(1, CALLABLE), CALLABLE)
                        .next()
                        .isOpen())
                .isFalse();
    }

    @Test
    void nothingRingsForWhatIsSettled() {
        assertThat(Alarms.earliest(Cases.confirmed())).isEmpty();
        assertThat(Alarms.earliest(Cases.closed())).isEmpty();
    }
}
