package orderdesk.notification.mailbox.domain;

import java.util.List;
import java.util.Set;
import orderdesk.contracts.notification.MailEvent.MailAttachment;
import orderdesk.contracts.notification.MailEvent.WantedLine;
import orderdesk.contracts.shared.Phone;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a letter.
 *
 * @param text all of its words, without markup
 * @param own the beginning of what its sender wrote himself
 * @param phone the only one that he names
 * @param left what of it is not here
 */
public record MailContent(
        String text,
        String own,
        @Nullable Phone phone,
        List<WantedLine> lines,
        List<MailAttachment> attachments,
        Set<LeftOut> left) {

    public MailContent {
        lines = List.copyOf(lines);
        attachments = List.copyOf(attachments);
        left = Set.copyOf(left);
    }
}
