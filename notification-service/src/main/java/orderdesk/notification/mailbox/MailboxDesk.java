package orderdesk.notification.mailbox;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import orderdesk.contracts.callback.CallOutcome;
import orderdesk.contracts.notification.LetterId;
import orderdesk.contracts.notification.MailEvent.MailFolder;
import orderdesk.contracts.notification.NotificationEvent;
import orderdesk.contracts.order.OrderDrafted;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.notification.mailbox.domain.Mailbox;
import orderdesk.notification.mailbox.domain.Mailbox.LeaseLost;
import orderdesk.notification.mailbox.domain.Outgoing;
import orderdesk.notification.mailbox.domain.ReceivedLetter;
import orderdesk.platform.Decision;
import orderdesk.platform.aggregate.Aggregates;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.Done;
import orderdesk.platform.aggregate.Ids;
import orderdesk.platform.aggregate.Once;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.inbox.Received;
import orderdesk.platform.shops.Shops;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Mail that comes in: mailboxes are read, and each letter has somebody who answers for it (R086, R078, R034). */
public final class MailboxDesk {

    private static final Logger LOG = LoggerFactory.getLogger(MailboxDesk.class);

    private final Work work;
    private final MailboxSettings settings;
    private final Intake intake;
    private final Shops shops;
    private final Clock clock;

    /** Where mailboxes, letters and attachments are kept, and who is told of mail that came back. */
    public record Work(
            Aggregates<Mailbox, Mailbox.Nothing> mailboxes,
            Aggregates<ReceivedLetter, NotificationEvent> letters,
            Letters known,
            Attachments attachments,
            Raws raws,
            Acknowledgements acknowledgements,
            Returned returned) {}

    /** @param from the address that the desk writes from: what comes from there is its own */
    public MailboxDesk(
            Work work, MailboxSettings settings, ReplyAddresses addresses, String from, Shops shops, Clock clock) {
        this.work = work;
        this.settings = settings;
        this.intake = new Intake(work, addresses, Intake.own(settings.boxes(), from));
        this.shops = shops;
        this.clock = clock;
    }

    /**
     * Reads a mailbox, if it is time and nobody else does.
     *
     * @param reader of this round alone: no two have the same
     * @return whether it was read to the end of the round
     */
    public boolean read(Box box, PostBoxes servers, String reader) {
        var known = shops.settings(box.shop());
        if (known.isEmpty() || !take(box, reader)) {
            return false;
        }
        try (var server = servers.open(box)) {
            var mailbox = mailbox(box.shop(), box.address()).orElseThrow();
            var round = new Round(
                    box,
                    known.get(),
                    settings,
                    mailbox,
                    intake,
                    (folder, mark, senders, floods) ->
                            change(box, it -> it.read(reader, folder, mark, senders, floods, clock.instant())),
                    clock);
            var more = round.read(server, mailbox);
            change(box, it -> it.looked(reader, more, clock.instant()));
            return true;
        } catch (PostBoxes.Away away) {
            LOG.warn("A {} cannot be read: {}", box, away.getMessage());
            change(box, it -> it.failed(reader, String.valueOf(away.getMessage()), clock.instant()));
            return false;
        } catch (LeaseLost lost) {
            LOG.info("A {} is read by another instance", box, lost);
            return false;
        }
    }

    private boolean take(Box box, String reader) {
        var now = clock.instant();
        var due = mailbox(box.shop(), box.address())
                .map(known -> known.isDue(now, settings.every()))
                .orElse(true);
        return due
                && change(box, it -> it.leased(reader, now, settings.every()).orElse(it))
                        .held()
                        .filter(lease -> lease.holder().equals(reader))
                        .isPresent();
    }

    private Mailbox change(Box box, UnaryOperator<Mailbox> change) {
        var cause = new Cause("notification", box.id(), null);
        return work.mailboxes()
                .change(
                        box.shop(),
                        box.id(),
                        cause,
                        known -> Decision.of(change.apply(known.map(Stored::state)
                                .orElseGet(() -> Mailbox.first(box.address(), clock.instant(), settings.lookBack())))))
                .stored()
                .state();
    }

    public Optional<Mailbox> mailbox(ShopId shop, String address) {
        return work.mailboxes().find(shop, Box.id(shop, address)).map(Stored::state);
    }

    public List<Box> boxes() {
        return settings.boxes();
    }

    /** Reads a folder again from a letter on, as after a flood; empty where the shop has no such mailbox. */
    public Optional<Mailbox> rewind(ShopId shop, String id, MailFolder folder, long fromUid) {
        return settings.boxes().stream()
                .filter(box -> box.shop().equals(shop) && box.id().equals(id))
                .findFirst()
                .map(box -> change(box, it -> it.rewound(folder, fromUid)));
    }

    public Optional<Stored<ReceivedLetter>> letter(ShopId shop, LetterId id) {
        return work.letters().find(shop, id.toString());
    }

    public Acknowledgements acknowledgements() {
        return work.acknowledgements();
    }

    public Letters letters() {
        return work.known();
    }

    /** The content of an attachment of that letter; empty for one of another. */
    public Optional<orderdesk.notification.files.Bytes> attachment(ReceivedLetter letter, UUID id) {
        return letter.content().attachments().stream().anyMatch(it -> it.id().equals(id))
                ? work.attachments().find(letter.shop(), id)
                : Optional.empty();
    }

    /**
     * What an operator writes to the sender; it goes out within a second, as a part of their conversation.
     *
     * @throws ReceivedLetter.NotAnswerable where a program wrote the letter, or it was answered as often as can be
     */
    public Done<ReceivedLetter, NotificationEvent> answer(
            ShopId shop, LetterId letter, String text, OperatorId by, Once once, Cause cause) {
        var now = clock.instant();
        var id = Ids.of("mail-answer", shop.value(), once.client(), once.key());
        return work.letters().add(shop, letter.toString(), once, cause, known -> {
            var its = known.orElseThrow().state();
            var subject = Acknowledgement.subject(its);
            return its.answered(Outgoing.waiting(id, by, subject, text, now), by, now);
        });
    }

    /** Who deals with the request that a letter is: its call in the queue has the letter's id. */
    public void held(Received<?> received, List<UUID> tasks, OperatorId by) {
        tasks.forEach(task -> follow(received, task, letter -> letter.held(by)));
    }

    public void ended(Received<?> received, UUID task, CallOutcome how, @Nullable OperatorId by) {
        follow(received, task, letter -> letter.ended(how, by, received.at()));
    }

    /** Which draft a letter became. */
    public void drafted(Received<?> received, OrderDrafted draft) {
        if (draft.letter() != null) {
            follow(received, draft.letter(), letter -> letter.drafted(draft.orderId()));
        }
    }

    /** @param id of the letter, if it is one */
    private void follow(Received<?> received, UUID id, UnaryOperator<ReceivedLetter> change) {
        var letters = work.letters();
        if (letters.find(received.shop(), id.toString()).isPresent()) {
            letters.receive(
                    received,
                    id.toString(),
                    it -> Decision.of(change.apply(it.orElseThrow().state())));
        }
    }
}
