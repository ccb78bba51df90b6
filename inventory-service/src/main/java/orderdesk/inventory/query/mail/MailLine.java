package orderdesk.inventory.query.mail;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Objects;
import java.util.Optional;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.stock.SupplyEvent.Why;
import orderdesk.inventory.query.domain.Line;
import orderdesk.platform.shops.Shops;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * Asks by a letter (RFC 5322, handed over by RFC 5321) with a link to the form, for a supplier without a service; what he
 * answers comes by the form. A letter that is sent again has the same Message-ID: most mailboxes show it once.
 */
public final class MailLine implements Line {

    private static final Logger LOG = LoggerFactory.getLogger(MailLine.class);
    private static final int FOR_GOOD = 500;

    private final JavaMailSenderImpl server;
    private final SupplierMail settings;
    private final Shops shops;
    private final Clock clock;

    public MailLine(JavaMailSenderImpl server, SupplierMail settings, Shops shops, Clock clock) {
        this.server = server;
        this.settings = settings;
        this.shops = shops;
        this.clock = clock;
    }

    @Override
    public Heard ask(Question question) {
        return send(question, Letter.Kind.QUESTION, new Heard.Later());
    }

    /** Whoever took the letter has the order. */
    @Override
    public Heard order(Question question) {
        return send(question, Letter.Kind.ORDER, new Heard.Taken(null));
    }

    private Heard send(Question question, Letter.Kind kind, Heard taken) {
        var to = question.channel().address();
        if (to == null) {
            return new Heard.Failed(Why.REFUSED, true, Optional.empty());
        }
        var shop = shops.settings(new ShopId(question.shop())).orElseThrow();
        var letter = Letter.of(kind, question, shop);
        try {
            hand(mail(question, kind, letter, to));
            return taken;
        } catch (SendFailedException refused) {
            LOG.info("A letter to a supplier of {} was refused: {}", question.shop(), code(refused));
            var forGood = code(refused) >= FOR_GOOD;
            return new Heard.Failed(forGood ? Why.REFUSED : Why.UNREACHABLE, forGood, Optional.empty());
        } catch (MessagingException away) {
            LOG.warn("The mail server is away: {}", away.getClass().getSimpleName());
            return new Heard.Failed(Why.UNREACHABLE, false, Optional.empty());
        }
    }

    private void hand(MimeMessage mail) throws MessagingException {
        try (var transport = server.getSession().getTransport(protocol())) {
            transport.connect(server.getHost(), server.getPort(), server.getUsername(), server.getPassword());
            transport.sendMessage(mail, mail.getAllRecipients());
        }
    }

    private String protocol() {
        return Objects.requireNonNullElse(server.getProtocol(), "smtp");
    }

    private MimeMessage mail(Question question, Letter.Kind kind, Letter letter, String to) throws MessagingException {
        var id = "<%s-%d-%s@%s>".formatted(question.id(), question.version(), kind.word(), settings.domain());
        var mail = new Identified(server, id);
        var utf8 = StandardCharsets.UTF_8.name();
        try {
            mail.setFrom(new InternetAddress(settings.from(), letter.from(), utf8));
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("Every Java platform has UTF-8", e);
        }
        mail.setRecipient(RecipientType.TO, new InternetAddress(to, true));
        mail.setSubject(letter.subject(), utf8);
        mail.setText(letter.text(), utf8);
        mail.setHeader("Auto-Submitted", "auto-generated"); // RFC 3834: no answering machine answers it
        mail.setSentDate(Date.from(clock.instant()));
        mail.saveChanges();
        return mail;
    }

    /** The server's reply code (RFC 5321, 4.2); negative where there was none. */
    private static int code(@Nullable Exception e) {
        return switch (e) {
            case SMTPAddressFailedException failed -> failed.getReturnCode();
            case SMTPSendFailedException failed when failed.getReturnCode() > 0 -> failed.getReturnCode();
            case MessagingException outer -> code(outer.getNextException());
            case null, default -> -1;
        };
    }

    /** Jakarta Mail would give a new id to each copy. */
    private static final class Identified extends MimeMessage {

        private final String id;

        Identified(JavaMailSenderImpl server, String id) {
            super(server.getSession());
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
