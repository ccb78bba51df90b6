package orderdesk.notification.mailbox.imap;

import jakarta.mail.MessagingException;
import jakarta.mail.NoSuchProviderException;
import jakarta.mail.Session;
import java.time.Duration;
import java.util.Properties;
import orderdesk.notification.mailbox.Box;
import orderdesk.notification.mailbox.PostBoxes;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.springframework.stereotype.Component;

/** Mailboxes behind IMAP4rev1 (RFC 3501). */
@Component
final class ImapPostBoxes implements PostBoxes {

    private static final Duration CONNECTED_WITHIN = Duration.ofSeconds(10);
    private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(30);

    /** Bytes of a letter that are asked for at a time, and in memory. */
    private static final int FETCHED_AT_ONCE = 256 << 10;

    @Override
    public PostBox open(Box box) {
        var protocol = box.tls() == Box.Tls.IMPLICIT ? "imaps" : "imap";
        try {
            var store =
                    (IMAPStore) Session.getInstance(properties(box, protocol)).getStore(protocol);
            store.connect(box.host(), box.port(), box.user(), box.password());
            return new ImapPostBox(store, box.spam());
        } catch (NoSuchProviderException e) {
            throw new IllegalStateException("The mail library speaks IMAP", e);
        } catch (MessagingException e) {
            throw new Away(e);
        }
    }

    private static Properties properties(Box box, String protocol) {
        var prefix = "mail." + protocol + ".";
        var properties = new Properties();
        properties.setProperty(prefix + "connectiontimeout", millis(CONNECTED_WITHIN));
        properties.setProperty(prefix + "timeout", millis(ANSWERED_WITHIN));
        properties.setProperty(prefix + "writetimeout", millis(ANSWERED_WITHIN));
        properties.setProperty(prefix + "peek", "true");
        properties.setProperty(prefix + "fetchsize", String.valueOf(FETCHED_AT_ONCE));
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        properties.setProperty(prefix + "starttls.enable", String.valueOf(box.tls() == Box.Tls.STARTTLS));
        properties.setProperty(prefix + "starttls.required", String.valueOf(box.tls() == Box.Tls.STARTTLS));
        return properties;
    }

    private static String millis(Duration duration) {
        return String.valueOf(duration.toMillis());
    }
}
