package orderdesk.notification.mailbox.domain;

import java.util.List;
import orderdesk.contracts.notification.MailEvent.MailSender;
import org.jspecify.annotations.Nullable;

/**
 * What the headers of a letter say.
 *
 * @param messageId without brackets; absent where it has none
 * @param from who is answered
 * @param answers Message-IDs of the letters that it answers, without brackets, the nearest first, at most 20
 * @param to the addresses that it was sent to, in lower case, at most 50
 * @param automatic no human wrote it (RFC 3834)
 */
public record MailHead(
        @Nullable String messageId,
        MailSender from,
        String subject,
        List<String> answers,
        List<String> to,
        boolean automatic) {

    public MailHead {
        answers = List.copyOf(answers);
        to = List.copyOf(to);
    }
}
