package orderdesk.notification.mailbox.reading;

import java.util.List;
import java.util.Set;
import orderdesk.contracts.notification.MailEvent.WantedLine;
import orderdesk.contracts.shared.Phone;
import orderdesk.notification.mailbox.domain.LeftOut;
import orderdesk.notification.mailbox.domain.MailHead;
import org.jspecify.annotations.Nullable;

/**
 * A letter, read.
 *
 * @param text all of its words, quoted ones included
 * @param own the beginning of what its sender wrote himself, at most 1,000 characters
 * @param lines of an order, at most 100; empty where it is none
 * @param bounce what it reports of a mail that came back; absent where it is no such report
 */
public record ReadLetter(
        MailHead head,
        String text,
        String own,
        @Nullable Phone phone,
        List<WantedLine> lines,
        List<MailPart> attachments,
        Set<LeftOut> left,
        @Nullable Bounce bounce) {

    public ReadLetter {
        lines = List.copyOf(lines);
        attachments = List.copyOf(attachments);
        left = Set.copyOf(left);
    }

    /** Of which nothing but its headers is known. */
    static ReadLetter of(MailHead head, LeftOut why) {
        return new ReadLetter(head, "", "", null, List.of(), List.of(), Set.of(why), null);
    }
}
