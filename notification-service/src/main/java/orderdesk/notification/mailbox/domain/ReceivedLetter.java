package orderdesk.notification.mailbox.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import orderdesk.contracts.callback.CallOutcome;
import orderdesk.contracts.notification.LetterId;
import orderdesk.contracts.notification.MailEvent.MailAnswered;
import orderdesk.contracts.notification.MailEvent.MailFolder;
import orderdesk.contracts.notification.MailEvent.MailKind;
import orderdesk.contracts.notification.MailEvent.MailReceived;
import orderdesk.contracts.notification.NotificationEvent;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.Decision;
import org.jspecify.annotations.Nullable;

/**
 * A letter that came in: kept once, whatever folder it is found in next.
 *
 * @param mailbox the address that it was found under
 * @param afterSaleCase that it is evidence of
 * @param thread the first letter of its conversation; absent where that is itself
 * @param outgoing what was written to its sender
 * @param holder who deals with the request that it is; absent while nobody does
 * @param end how the request ended; absent while it is open
 * @param draft the order that it became; absent until order-service has said so
 */
public record ReceivedLetter(
        LetterId id,
        ShopId shop,
        String mailbox,
        MailFolder folder,
        Instant receivedAt,
        MailKind kind,
        MailHead head,
        MailContent content,
        @Nullable UUID afterSaleCase,
        @Nullable LetterId thread,
        List<Outgoing> outgoing,
        @Nullable OperatorId holder,
        @Nullable End end,
        @Nullable OrderId draft) {

    /** Answers to one letter. */
    public static final int ANSWERS_MAX = 20;

    public ReceivedLetter {
        outgoing = List.copyOf(outgoing);
    }

    /** @param acknowledgement absent where none is sent */
    public Decision<ReceivedLetter, NotificationEvent> received(Optional<Outgoing> acknowledgement) {
        var letter = with(acknowledgement.stream().toList(), holder, end);
        return Decision.of(
                letter,
                new MailReceived(
                        id,
                        kind,
                        mailbox,
                        folder,
                        head.from(),
                        head.subject(),
                        receivedAt,
                        content.phone(),
                        content.lines(),
                        afterSaleCase,
                        content.attachments(),
                        content.own(),
                        thread));
    }

    /**
     * What an operator writes settles the request that the letter is.
     *
     * @throws NotAnswerable where a program wrote it, or it was answered as often as can be
     */
    public Decision<ReceivedLetter, NotificationEvent> answered(Outgoing answer, OperatorId by, Instant now) {
        if (kind == MailKind.AUTOMATIC || outgoing.size() > ANSWERS_MAX) {
            throw new NotAnswerable();
        }
        var all = new ArrayList<>(outgoing);
        all.add(answer);
        var ended = end == null ? new End(CallOutcome.ANSWERED, by, now) : end;
        return Decision.of(with(all, holder, ended), new MailAnswered(id, thread, by, now));
    }

    public Optional<Outgoing> due(Instant now) {
        return outgoing.stream().filter(it -> it.isDue(now)).findFirst();
    }

    /** @throws NotDue where another sender was faster */
    public ReceivedLetter taken(UUID mail, Instant now) {
        return changed(mail, it -> {
            if (!it.isDue(now)) {
                throw new NotDue();
            }
            return it.taken(now);
        });
    }

    public ReceivedLetter sent(UUID mail, Instant now) {
        return changed(mail, it -> it.sent(now));
    }

    public ReceivedLetter refused(UUID mail, boolean forGood, String why, Instant now) {
        return changed(mail, it -> it.refused(forGood, why, now));
    }

    /** An operator took the request that it is, as its own queue says. */
    public ReceivedLetter held(@Nullable OperatorId by) {
        return end == null ? with(outgoing, by, null) : this;
    }

    public ReceivedLetter ended(CallOutcome how, @Nullable OperatorId by, Instant at) {
        return end == null ? with(outgoing, holder, new End(how, by, at)) : this;
    }

    /** The first word counts: a letter becomes one order. */
    public ReceivedLetter drafted(OrderId order) {
        return draft == null ? with(outgoing, holder, end, order) : this;
    }

    /** A person has dealt with it. */
    public boolean isSettled() {
        return end != null && end.by() != null;
    }

    private ReceivedLetter changed(UUID mail, UnaryOperator<Outgoing> change) {
        return with(
                outgoing.stream()
                        .map(it -> it.id().equals(mail) ? change.apply(it) : it)
                        .toList(),
                holder,
                end);
    }

    private ReceivedLetter with(List<Outgoing> mails, @Nullable OperatorId by, @Nullable End how) {
        return with(mails, by, how, draft);
    }

    private ReceivedLetter with(
            List<Outgoing> mails, @Nullable OperatorId by, @Nullable End how, @Nullable OrderId order) {
        return new ReceivedLetter(
                id,
                shop,
                mailbox,
                folder,
                receivedAt,
                kind,
                head,
                content,
                afterSaleCase,
                thread,
                mails,
                by,
                how,
                order);
    }

    /** @param by nobody where time or an event decided */
    public record End(CallOutcome outcome, @Nullable OperatorId by, Instant at) {}

    /** It is not answered by mail: nobody wrote it, or it was answered often enough. */
    public static final class NotAnswerable extends RuntimeException {

        NotAnswerable() {
            super("The letter is not to be answered");
        }
    }

    /** Another sender has it, or it is over. */
    public static final class NotDue extends RuntimeException {

        NotDue() {
            super("The mail is not due");
        }
    }
}
