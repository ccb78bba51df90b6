package orderdesk.local.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/** An SMTP server that takes everything, the page that shows what it took, and mailboxes of a few by IMAP. */
final class MailSink implements SmartLifecycle {

    private final MailSinkSettings settings;
    private final Mailbox mailbox = new Mailbox();
    private final Clock clock;
    private @Nullable GreenMail server;
    private @Nullable MailPage page;

    MailSink(MailSinkSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public synchronized void start() {
        var smtp = new GreenMail(new ServerSetup[] {
            new ServerSetup(settings.smtp(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(settings.imap(), "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
        });
        var accounts = new Accounts(smtp, settings.boxes(), clock);
        smtp.getUserManager().setMessageDeliveryHandler(new Taker(mailbox, accounts, clock));
        try {
            page = MailPage.open(mailbox, "Почта", settings.page());
        } catch (IOException e) {
            throw new UncheckedIOException("The mail's page cannot listen on port " + settings.page(), e);
        }
        smtp.start();
        server = smtp;
    }

    @Override
    public synchronized void stop() {
        if (server != null) {
            server.stop();
            server = null;
        }
        if (page != null) {
            page.close();
            page = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return server != null;
    }
}
