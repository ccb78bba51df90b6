package orderdesk.confirmation.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import orderdesk.confirmation.Story;
import orderdesk.confirmation.Theatre;
import orderdesk.confirmation.messaging.CallsReader;
import orderdesk.confirmation.messaging.LettersReader;
import orderdesk.contracts.callback.CallEvent;
import orderdesk.contracts.callback.CallId;
import orderdesk.contracts.callback.CallOutcome;
import orderdesk.contracts.callback.CallTaskId;
import orderdesk.contracts.callback.ChatEvent.ChatAnswered;
import orderdesk.contracts.callback.ChatEvent.ChatClosed;
import orderdesk.contracts.confirmation.ReviewEvent.Kind;
import orderdesk.contracts.notification.LetterId;
import orderdesk.contracts.notification.MailEvent.MailAnswered;
import orderdesk.contracts.notification.NotificationEvent;
import orderdesk.platform.simulator.Deliveries;
import orderdesk.platform.testing.FixedShops;
import org.junit.jupiter.api.Test;

/** Chats and letters are drawn as calls are (R112). */
class WrittenTests {

    private static final Instant AT = Story.CALLABLE;

    private final Theatre theatre = new Theatre(AT);

    @Test
    void chatIsDrawnOnceItIsOverForWhoeverAnsweredItLast() {
        hear(1, 2, new ChatAnswered(task(1), FixedShops.ANNA, AT));
        hear(1, 3, new ChatAnswered(task(1), FixedShops.BORIS, AT.plusSeconds(60)));
        assertThat(drawn()).isEmpty();

        hear(1, 4, silent(1, AT.plusSeconds(160)));

        assertThat(drawn()).singleElement().satisfies(each -> {
            assertThat(each.talk().kind()).isEqualTo(Kind.CHAT);
            assertThat(each.talk().operator()).isEqualTo(FixedShops.BORIS);
            assertThat(each.talk().talkedMillis()).isEqualTo(100_000);
        });
    }

    @Test
    void chatThatNobodyAnsweredIsNobodys() {
        hear(1, 2, silent(1, AT));

        assertThat(drawn()).isEmpty();
    }

    @Test
    void answeredLetterIsDrawnForWhoeverAnswered() {
        answered(1, 1);

        assertThat(drawn()).singleElement().satisfies(each -> {
            assertThat(each.talk().kind()).isEqualTo(Kind.LETTER);
            assertThat(each.talk().call()).isEqualTo(new CallId(new UUID(8, 1)));
        });
    }

    @Test
    void eachKindHasAQuotaOfItsOwn() {
        for (var number = 1; number <= 9; number++) {
            Spoken.talk(theatre, 100 + number, FixedShops.ANNA, AT);
            hear(number, 2, new ChatAnswered(task(number), FixedShops.ANNA, AT));
            hear(number, 3, silent(number, AT.plusSeconds(9)));
            answered(number, 1);
        }

        assertThat(drawn())
                .extracting(each -> each.talk().kind())
                .containsExactlyInAnyOrder(Kind.CALL, Kind.CALL, Kind.CALL, Kind.CHAT, Kind.LETTER);
    }

    @Test
    void chatsAreKeptWhateverHappens() {
        Deliveries.<CallEvent>to((store, clock) -> new CallsReader(new Theatre(clock, store).desk()))
                .startingAt(AT.toString())
                .of(
                        Spoken.received(new ChatAnswered(task(1), FixedShops.ANNA, AT), chat(1), 2, AT),
                        Spoken.received(silent(1, AT.plus(Duration.ofMinutes(2))), chat(1), 3, AT),
                        Spoken.received(silent(2, AT), chat(2), 2, AT))
                .endTheSameWhateverHappens();
    }

    @Test
    void lettersAreKeptWhateverHappens() {
        Deliveries.<NotificationEvent>to((store, clock) -> new LettersReader(new Theatre(clock, store).desk()))
                .startingAt(AT.toString())
                .of(Spoken.received(letter(1), new CallId(new UUID(8, 1)), 2, AT))
                .endTheSameWhateverHappens();
    }

    private List<SamplingDesk.Drawn> drawn() {
        return theatre.desk()
                .quality()
                .sampling()
                .work(FixedShops.TRIBUNA, FixedShops.GALINA)
                .mine();
    }

    private void hear(long number, long sequence, CallEvent event) {
        Spoken.hear(theatre, event, chat(number), sequence);
    }

    private void answered(long number, long sequence) {
        new LettersReader(theatre.desk())
                .on(Spoken.received(letter(number), new CallId(new UUID(8, number)), sequence, AT));
    }

    private static NotificationEvent letter(long number) {
        return new MailAnswered(new LetterId(new UUID(8, number)), null, FixedShops.ANNA, AT);
    }

    private static ChatClosed silent(long number, Instant at) {
        return new ChatClosed(task(number), CallOutcome.FELL_SILENT, null, null, null, at);
    }

    private static CallTaskId task(long number) {
        return new CallTaskId(new UUID(9, number));
    }

    /** Its aggregate has another id than its task. */
    private static CallId chat(long number) {
        return new CallId(new UUID(10, number));
    }
}
