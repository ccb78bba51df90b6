package orderdesk.notification.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import orderdesk.contracts.callback.CallEvent;
import orderdesk.contracts.callback.CallEvent.CallTaskCompleted;
import orderdesk.contracts.callback.CallOutcome;
import orderdesk.contracts.callback.CallTaskId;
import orderdesk.contracts.callback.CallTaskKind;
import orderdesk.contracts.callback.ClaimEvent.WorkClaimed;
import orderdesk.contracts.notification.LetterId;
import orderdesk.contracts.notification.MailEvent.MailFolder;
import orderdesk.contracts.notification.MailEvent.MailKind;
import orderdesk.contracts.notification.MailEvent.MailSender;
import orderdesk.contracts.shared.Language;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.notification.channel.Channels;
import orderdesk.notification.files.Bytes;
import orderdesk.notification.mailbox.Attachments;
import orderdesk.notification.mailbox.MailboxDesk;
import orderdesk.notification.mailbox.MailboxSettings;
import orderdesk.notification.mailbox.Post;
import orderdesk.notification.mailbox.ReplyAddresses;
import orderdesk.notification.mailbox.domain.MailContent;
import orderdesk.notification.mailbox.domain.MailHead;
import orderdesk.notification.mailbox.domain.ReceivedLetter;
import orderdesk.notification.mailbox.domain.ReceivedLetter.End;
import orderdesk.notification.mailbox.persistence.LetterKind;
import orderdesk.notification.mailbox.persistence.MailboxDesks;
import orderdesk.notification.text.Texts.Worded;
import orderdesk.notification.text.Wordings;
import orderdesk.platform.aggregate.AggregateStore;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.inbox.Received;
import orderdesk.platform.simulator.Deliveries;
import orderdesk.platform.simulator.SimulatedClock;
import orderdesk.platform.simulator.SimulatedStore;
import orderdesk.platform.testing.FixedShops;
import org.junit.jupiter.api.Test;

/** What becomes of a letter that is a request, as callback-service tells it. */
class CallsReaderTests {

    static final Instant NOW = Instant.parse("2026-03-03T11:00:00Z");
    static final UUID LETTER = new UUID(5, 1);
    static final UUID NO_LETTER = new UUID(5, 2);

    final SimulatedClock clock = new SimulatedClock(NOW);
    final SimulatedStore store = SimulatedStore.synchronous(clock);

    @Test
    void callsAreFollowedWhateverHappens() {
        Deliveries.<CallEvent>to((its, time) -> new CallsReader(desk(its, time)))
                .startingAt(NOW.toString())
                .given((its, _) -> keep(its))
                .of(
                        received(1, claimed(FixedShops.ANNA)),
                        received(2, claimed(FixedShops.VERA)),
                        received(3, ended(LETTER, FixedShops.VERA)),
                        received(4, ended(NO_LETTER, FixedShops.ANNA)))
                .endTheSameWhateverHappens();
    }

    @Test
    void letterHasItsHolderAndItsEndAndOtherCallsAreNoneOfIt() {
        keep(store);
        var reader = new CallsReader(desk(store, clock));

        reader.on(received(1, claimed(FixedShops.ANNA)));
        assertThat(letter().holder()).isEqualTo(FixedShops.ANNA);
        reader.on(received(2, ended(NO_LETTER, FixedShops.VERA)));
        assertThat(letter().end()).isNull();
        reader.on(received(3, ended(LETTER, FixedShops.VERA)));

        assertThat(letter().end()).isEqualTo(new End(CallOutcome.ANSWERED, FixedShops.VERA, NOW));
    }

    private ReceivedLetter letter() {
        return desk(store, clock)
                .letter(FixedShops.TRIBUNA, new LetterId(LETTER))
                .orElseThrow()
                .state();
    }

    private static MailboxDesk desk(AggregateStore store, SimulatedClock clock) {
        var settings = new MailboxSettings(List.of(), Duration.ofSeconds(60), Duration.ofDays(3), 200, 60, 300);
        return MailboxDesks.on(
                        store,
                        new NoAttachments(),
                        Post.inMemory(),
                        settings,
                        new ReplyAddresses("test"),
                        "orders@desk.example",
                        new Channels(Map.of()),
                        (_, kind, channel, _) -> new Worded(Wordings.of(kind, channel), Language.RU),
                        (_, _) -> {},
                        new FixedShops(),
                        clock)
                .desk();
    }

    private static void keep(AggregateStore store) {
        var head = new MailHead("q@x", new MailSender("irina@example.ru", null), "Hours", List.of(), List.of(), false);
        var letter = new ReceivedLetter(
                new LetterId(LETTER),
                FixedShops.TRIBUNA,
                "zakaz@tribuna.example",
                MailFolder.INBOX,
                NOW,
                MailKind.REQUEST,
                head,
                new MailContent("Когда вы работаете?", "Когда вы работаете?", null, List.of(), List.of(), Set.of()),
                null,
                null,
                List.of(),
                null,
                null,
                null);
        store.open(new LetterKind())
                .change(
                        FixedShops.TRIBUNA,
                        LETTER.toString(),
                        new Cause("notification", "letters", null),
                        _ -> letter.received(Optional.empty()));
    }

    private static WorkClaimed claimed(OperatorId by) {
        var tasks = List.of(new CallTaskId(NO_LETTER), new CallTaskId(LETTER));
        return new WorkClaimed(new UUID(6, 1), by, 1, NOW.plusSeconds(60), tasks, NOW, NOW);
    }

    private static CallTaskCompleted ended(UUID task, OperatorId by) {
        return new CallTaskCompleted(
                new CallTaskId(task), CallTaskKind.MAIL_REQUEST, CallOutcome.ANSWERED, null, by, null, NOW);
    }

    private static Received<CallEvent> received(long sequence, CallEvent event) {
        return new Received<>(
                event,
                "callback:desk:" + sequence,
                "callback",
                "desk",
                sequence,
                FixedShops.TRIBUNA,
                new Cause("callback", "letters", null),
                NOW);
    }

    private static final class NoAttachments implements Attachments {

        @Override
        public void keep(ShopId shop, UUID id, Bytes content) {
            throw new AssertionError("No letter here has an attachment");
        }

        @Override
        public Optional<Bytes> find(ShopId shop, UUID id) {
            return Optional.empty();
        }

        @Override
        public int sweep() {
            return 0;
        }
    }
}
