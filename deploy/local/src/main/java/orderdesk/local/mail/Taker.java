package orderdesk.local.mail;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.MessageDeliveryHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;

/** Puts what the SMTP server takes into the mailbox that the page shows, and into its recipient's where he has one. */
final class Taker implements MessageDeliveryHandler {

    private final Mailbox mailbox;
    private final Accounts accounts;
    private final Clock clock;

    Taker(Mailbox mailbox, Accounts accounts, Clock clock) {
        this.mailbox = mailbox;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public GreenMailUser handle(MovingMessage message, MailAddress to) {
        return new Everybody(to.getEmail());
    }

    private void take(String to, MimeMessage message) {
        try {
            accounts.deliver(to, message);
            mailbox.add(Mail.of(message, clock.instant()));
        } catch (MessagingException e) {
            throw new IllegalArgumentException("A mail cannot be read", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whoever is written to is here. */
    private final class Everybody implements GreenMailUser {

        private final String email;

        Everybody(String email) {
            this.email = email;
        }

        @Override
        public void deliver(MovingMessage message) {
            take(email, message.getMessage());
        }

        @Override
        public void deliver(MimeMessage message) {
            take(email, message);
        }

        @Override
        public String getEmail() {
            return email;
        }

        @Override
        public String getLogin() {
            return email;
        }

        @Override
        public String getPassword() {
            return "";
        }

        @Override
        public String getQualifiedMailboxName() {
            return email;
        }

        @Override
        public void create() {} // there is no mailbox of his own

        @Override
        public void delete() {} // nor anything to delete

        @Override
        public void setPassword(String password) {} // nobody signs in

        @Override
        public void authenticate(String password) {} // nobody signs in
    }
}
