package orderdesk.notification.mailbox.persistence;

import java.time.Clock;
import orderdesk.notification.channel.Channels;
import orderdesk.notification.mailbox.Acknowledgements;
import orderdesk.notification.mailbox.Attachments;
import orderdesk.notification.mailbox.MailSending;
import orderdesk.notification.mailbox.MailboxDesk;
import orderdesk.notification.mailbox.MailboxSettings;
import orderdesk.notification.mailbox.Raws;
import orderdesk.notification.mailbox.ReplyAddresses;
import orderdesk.notification.mailbox.Returned;
import orderdesk.notification.text.Texts;
import orderdesk.platform.aggregate.AggregateStore;
import orderdesk.platform.shops.Shops;

/**
 * What works on mail that comes in.
 *
 * @param desk reads it, and knows what is done about it
 * @param sending of what is written to its senders
 */
public record MailboxDesks(MailboxDesk desk, MailSending sending) {

    /** @param from the address that the desk writes from */
    public static MailboxDesks on(
            AggregateStore store,
            Attachments attachments,
            Raws raws,
            MailboxSettings settings,
            ReplyAddresses addresses,
            String from,
            Channels channels,
            Texts texts,
            Returned returned,
            Shops shops,
            Clock clock) {
        var letters = store.open(new LetterKind());
        var known = new StoredLetters(letters);
        var work = new MailboxDesk.Work(
                store.open(new MailboxKind()),
                letters,
                known,
                attachments,
                raws,
                new Acknowledgements(known, texts, shops, clock),
                returned);
        return new MailboxDesks(
                new MailboxDesk(work, settings, addresses, from, shops, clock),
                new MailSending(letters, known, channels, shops, clock));
    }
}
