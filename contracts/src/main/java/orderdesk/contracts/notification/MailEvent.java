package orderdesk.contracts.notification;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shared.Phone;
import org.jspecify.annotations.Nullable;

/** What customers wrote by mail, and that they were answered: the aggregate is the letter. */
public sealed interface MailEvent extends NotificationEvent {

    /**
     * A customer's letter was found in a mailbox of the shop, in the inbox or among the spam (R086).
     *
     * @param letterId the aggregate: the same letter is the same id, however often it is read or moved
     * @param mailbox the shop's address that it was found under, in lower case
     * @param from who says that he sent it; nothing proves it
     * @param subject one line, at most 200 characters
     * @param receivedAt when the mail server took it
     * @param phone the one that stands in it; absent where there is none, or where several do
     * @param lines of an ORDER: 1 to 100; of anything else none
     * @param afterSaleCase what an EVIDENCE is of, by the reply address that the desk gave; absent for anything else
     * @param attachments that were kept, at most 20; their content is served by notification-service
     * @param excerpt the beginning of what he wrote himself, at most 1,000 characters of plain text
     * @param thread the first letter of the conversation that it goes on with; absent where it begins one
     */
    @JsonTypeName("notification.mail-received.v1")
    record MailReceived(
            LetterId letterId,
            MailKind kind,
            String mailbox,
            MailFolder folder,
            MailSender from,
            String subject,
            Instant receivedAt,
            @Nullable Phone phone,
            List<WantedLine> lines,
            @Nullable UUID afterSaleCase,
            List<MailAttachment> attachments,
            String excerpt,
            @Nullable LetterId thread)
            implements MailEvent {

        public MailReceived {
            lines = List.copyOf(lines);
            attachments = List.copyOf(attachments);
        }

        /** Of a letter that begins a conversation. */
        public MailReceived(
                LetterId letterId,
                MailKind kind,
                String mailbox,
                MailFolder folder,
                MailSender from,
                String subject,
                Instant receivedAt,
                @Nullable Phone phone,
                List<WantedLine> lines,
                @Nullable UUID afterSaleCase,
                List<MailAttachment> attachments,
                String excerpt) {
            this(
                    letterId,
                    kind,
                    mailbox,
                    folder,
                    from,
                    subject,
                    receivedAt,
                    phone,
                    lines,
                    afterSaleCase,
                    attachments,
                    excerpt,
                    null);
        }
    }

    /**
     * Somebody has answered a letter by mail, and thereby settled what it asked for.
     *
     * @param thread as of the letter
     */
    @JsonTypeName("notification.mail-answered.v1")
    record MailAnswered(LetterId letterId, @Nullable LetterId thread, OperatorId operator, Instant at)
            implements MailEvent {}

    /** What a letter is, as far as can be told from it. */
    enum MailKind {
        /** It lists goods: it becomes a draft of an order. */
        ORDER,
        /** It answers an after-sale case, with what the customer was asked for. */
        EVIDENCE,
        /** Anything else that somebody wrote: it has an owner and a deadline. */
        REQUEST,
        /** No human wrote it: an automatic reply, a bounce, a list. It is kept and never answered. */
        AUTOMATIC
    }

    /** Where a letter lay. */
    enum MailFolder {
        INBOX,
        SPAM
    }

    /** @param name as he writes it; absent where he gives an address only */
    record MailSender(String address, @Nullable String name) {}

    /**
     * One line of an order as it was written.
     *
     * @param text the words, without number and quantity, at most 500 characters
     * @param sku the article, where he named one as such; the catalogue may know none like it
     * @param quantity how many; absent where he did not say
     */
    record WantedLine(
            String text, @Nullable String sku, @Nullable Integer quantity) {}

    /**
     * @param name as it may be shown: a plain file name
     * @param type the media type by its content, never by its name
     * @param bytes of its content
     * @param proof it is a picture or a film that may be shown to people, by its content; absent where nobody looked
     */
    record MailAttachment(
            UUID id,
            String name,
            String type,
            long bytes,
            @Nullable Boolean proof) {

        /** Of which nobody said whether it proves anything. */
        public MailAttachment(UUID id, String name, String type, long bytes) {
            this(id, name, type, bytes, null);
        }
    }
}
