package orderdesk.notification.channel;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import jakarta.mail.Address;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.NoSuchProviderException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import orderdesk.contracts.notification.MessageId;
import orderdesk.notification.message.domain.Letter;
import orderdesk.notification.message.domain.Letter.Answer;
import orderdesk.notification.message.domain.Outcome;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * Hands letters to an SMTP server (RFC 5321), one connection each. What the server said to which command decides what is
 * certain: before the end of the data nothing was taken; without an answer to it, nobody knows.
 */
final class SmtpChannel implements Channel {

    private static final Logger LOG = LoggerFactory.getLogger(SmtpChannel.class);
    private static final int FOR_GOOD = 500;
    private static final Duration LEFT_ALONE = Duration.ofSeconds(10);

    private final JavaMailSenderImpl server;
    private final MailSettings settings;
    private final Clock clock;
    private final CircuitBreaker breaker = CircuitBreaker.of(
            "smtp",
            CircuitBreakerConfig.custom()
                    .slidingWindowSize(10)
                    .minimumNumberOfCalls(5)
                    .waitDurationInOpenState(LEFT_ALONE)
                    .build());

    SmtpChannel(JavaMailSenderImpl server, MailSettings settings, Clock clock) {
        this.server = server;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Outcome send(MessageId id, Letter letter) {
        if (!breaker.tryAcquirePermission()) {
            return new Outcome.Away("The mail server is left alone after failures");
        }
        var start = breaker.getCurrentTimestamp();
        var outcome = handOver(id, letter);
        var took = breaker.getCurrentTimestamp() - start;
        switch (outcome) {
            case Outcome.Taken _, Outcome.Refused _ -> breaker.onSuccess(took, breaker.getTimestampUnit());
            case Outcome.Unanswered(var why) -> breaker.onError(took, breaker.getTimestampUnit(), new Failed(why));
            case Outcome.Away(var why) -> breaker.onError(took, breaker.getTimestampUnit(), new Failed(why));
        }
        return outcome;
    }

    private Outcome handOver(MessageId id, Letter letter) {
        var session = server.getSession();
        MimeMessage mail;
        try {
            mail = mail(session, id, letter);
        } catch (MessagingException | UnsupportedEncodingException e) {
            return new Outcome.Refused(true, "The address cannot be written to: " + kind(e));
        }
        try {
            return handOver(session.getTransport(protocol()), mail);
        } catch (NoSuchProviderException e) {
            throw new IllegalStateException("spring.mail.protocol names no protocol for sending", e);
        }
    }

    private String protocol() {
        var protocol = server.getProtocol();
        return protocol == null ? "smtp" : protocol;
    }

    private Outcome handOver(Transport transport, MimeMessage mail) {
        try {
            transport.connect(server.getHost(), server.getPort(), server.getUsername(), server.getPassword());
        } catch (MessagingException e) {
            return new Outcome.Away("The mail server cannot be spoken to: " + kind(e));
        }
        try {
            transport.sendMessage(mail, mail.getAllRecipients());
            return new Outcome.Taken();
        } catch (SendFailedException e) {
            return refused(e);
        } catch (MessagingException e) {
            return new Outcome.Unanswered("The mail server did not answer: " + kind(e));
        } finally {
            hangUp(transport);
        }
    }

    /** What was taken stays taken, however the conversation ends. */
    private static void hangUp(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            LOG.debug("The mail server did not say goodbye", e);
        }
    }

    private static Outcome refused(SendFailedException e) {
        var code = code(e);
        return code < 0
                ? new Outcome.Unanswered("The mail server did not answer: " + kind(e))
                : new Outcome.Refused(code >= FOR_GOOD, "The mail server refused: " + code);
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

    private MimeMessage mail(Session session, MessageId id, Letter letter)
            throws MessagingException, UnsupportedEncodingException {
        var mail = new Identified(session, "<%s@%s>".formatted(id, settings.domain()));
        mail.setFrom(new InternetAddress(settings.from(), letter.from(), StandardCharsets.UTF_8.name()));
        mail.setRecipient(RecipientType.TO, address(letter.to()));
        mail.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
        mail.setText(letter.text(), StandardCharsets.UTF_8.name());
        setReplies(mail, letter);
        mail.setSentDate(Date.from(clock.instant()));
        mail.saveChanges();
        return mail;
    }

    private static void setReplies(MimeMessage mail, Letter letter) throws MessagingException {
        var replyTo = letter.replyTo();
        if (replyTo != null) {
            mail.setReplyTo(new Address[] {address(replyTo)});
        }
        var unsubscribe = letter.unsubscribe();
        if (unsubscribe != null) {
            mail.setHeader("List-Unsubscribe", "<%s>".formatted(unsubscribe)); // RFC 2369; both signed by DKIM
            mail.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"); // RFC 8058
        }
        for (var header : Answer.headers(letter.answer()).entrySet()) {
            mail.setHeader(header.getKey(), header.getValue());
        }
    }

    private static InternetAddress address(String to) throws AddressException {
        var address = new InternetAddress(to, true);
        address.validate();
        return address;
    }

    /** The kind of failure alone: what a server says may quote the address. */
    private static String kind(Exception e) {
        return e.getClass().getSimpleName();
    }

    /** Jakarta Mail would give a new id to each copy. */
    private static final class Identified extends MimeMessage {

        private final String id;

        Identified(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }

    private static final class Failed extends Exception {

        Failed(String why) {
            super(why);
        }
    }
}
