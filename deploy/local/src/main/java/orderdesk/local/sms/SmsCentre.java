package orderdesk.local.sms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import orderdesk.local.mail.MailPage;
import orderdesk.local.mail.Mailbox;
import org.jsmpp.PDUStringException;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.SMPPServerSessionListener;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** An SMS centre that takes everything from everybody who binds, and the page that shows it. */
final class SmsCentre implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(SmsCentre.class);
    private static final long BIND_MILLIS = 5_000;

    private final SmsCentreSettings settings;
    private final Mailbox mailbox = new Mailbox();
    private final Intake intake;
    private final Set<SMPPServerSession> sessions = ConcurrentHashMap.newKeySet();
    private @Nullable ExecutorService threads;
    private @Nullable SMPPServerSessionListener listener;
    private @Nullable MailPage page;

    SmsCentre(SmsCentreSettings settings, Clock clock) {
        this.settings = settings;
        this.intake = new Intake(mailbox, clock);
    }

    @Override
    public synchronized void start() {
        try {
            page = MailPage.open(mailbox, "СМС", settings.page());
            listener = new SMPPServerSessionListener(settings.smpp());
        } catch (IOException e) {
            throw new UncheckedIOException("The SMS centre cannot listen", e);
        }
        var open = listener;
        var lanes = Executors.newVirtualThreadPerTaskExecutor();
        threads = lanes;
        lanes.execute(() -> accept(open, lanes));
    }

    private void accept(SMPPServerSessionListener open, ExecutorService lanes) {
        try {
            while (!lanes.isShutdown()) {
                var session = open.accept();
                lanes.execute(() -> bind(session));
            }
        } catch (IOException e) {
            LOG.debug("The SMS centre listens no longer", e);
        }
    }

    private void bind(SMPPServerSession session) {
        session.setMessageReceiverListener(intake);
        sessions.add(session);
        session.addSessionStateListener((state, _, _) -> {
            if (!state.isBound() && !state.isNotClosed()) {
                sessions.remove(session);
            }
        });
        try {
            session.waitForBind(BIND_MILLIS).accept("orderdesk");
        } catch (IOException | TimeoutException | PDUStringException e) {
            LOG.debug("Somebody did not bind", e);
            session.close();
        }
    }

    @Override
    public synchronized void stop() {
        if (listener != null) {
            try {
                listener.close();
            } catch (IOException e) {
                LOG.debug("The SMS centre's port did not close", e);
            }
            listener = null;
        }
        sessions.forEach(SMPPServerSession::close);
        if (threads != null) {
            threads.shutdownNow();
            threads = null;
        }
        if (page != null) {
            page.close();
            page = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return listener != null;
    }
}
