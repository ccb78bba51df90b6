package orderdesk.local.mail;

import com.icegreen.greenmail.imap.AuthorizationException;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The mailboxes that can be read by IMAP: an inbox each, and a folder for what a filter has marked as spam, by the header
 * that filters write ({@code X-Spam-Flag: YES}). They are in memory, and keep the last letters only.
 */
final class Accounts {

    static final String PASSWORD = "demo";
    static final String SPAM = "Spam";
    static final int KEPT_MAX = 1_000;

    private final GreenMail server;
    private final Clock clock;
    private final Map<String, GreenMailUser> users = new HashMap<>();

    Accounts(GreenMail server, List<String> addresses, Clock clock) {
        this.server = server;
        this.clock = clock;
        for (var address : addresses) {
            var user = server.setUser(address, address, PASSWORD);
            users.put(address.toLowerCase(Locale.ROOT), user);
            try {
                server.getManagers().getImapHostManager().createMailbox(user, SPAM);
            } catch (AuthorizationException | FolderException e) {
                throw new IllegalStateException("A new account has no folder yet", e);
            }
        }
    }

    /** @param to an address, with a subaddress or without (RFC 5233); whoever has no account here is passed over */
    synchronized void deliver(String to, MimeMessage message) throws MessagingException {
        var user = users.get(to.toLowerCase(Locale.ROOT).replaceFirst("\\+[^@]*", ""));
        if (user != null) {
            var folder = folder(user, isSpam(message) ? SPAM : "INBOX");
            folder.appendMessage(message, new Flags(), Date.from(clock.instant()));
            forget(folder);
        }
    }

    private MailFolder folder(GreenMailUser user, String name) {
        return server.getManagers().getImapHostManager().getFolder(user, name);
    }

    private static boolean isSpam(MimeMessage message) throws MessagingException {
        return "YES".equalsIgnoreCase(message.getHeader("X-Spam-Flag", ""));
    }

    private static void forget(MailFolder folder) throws MessagingException {
        var kept = folder.getNonDeletedMessages();
        if (kept.size() > KEPT_MAX) {
            kept.getFirst().setFlag(Flags.Flag.DELETED, true);
            try {
                folder.expunge();
            } catch (FolderException e) {
                throw new IllegalStateException("The oldest letter cannot be forgotten", e);
            }
        }
    }
}
