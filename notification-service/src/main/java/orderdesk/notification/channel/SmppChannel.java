package orderdesk.notification.channel;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import orderdesk.contracts.notification.MessageId;
import orderdesk.notification.message.domain.Letter;
import orderdesk.notification.message.domain.Outcome;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.Alphabet;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GeneralDataCoding;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.SMSCDeliveryReceipt;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.SMPPSession;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands messages to an SMS centre by SMPP 3.4, over one session as a transceiver, and hears what became of them. SMPP has
 * no idempotency key: without an answer to submit_sm nobody knows whether it was taken.
 */
final class SmppChannel implements Channel, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SmppChannel.class);
    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final Duration BIND = Duration.ofSeconds(5);
    private static final int ENQUIRE_MILLIS = 15_000;
    private static final byte[] UDH = {5, 0, 3};
    private static final byte WITH_UDH = 0x40;
    private static final int BYTE = 0xFF;

    /** It may take the message later. */
    private static final Set<Integer> FOR_NOW = Set.of(
            SMPPConstant.STAT_ESME_RTHROTTLED,
            SMPPConstant.STAT_ESME_RMSGQFUL,
            SMPPConstant.STAT_ESME_RSYSERR,
            SMPPConstant.STAT_ESME_RX_T_APPN);

    private final SmsSettings settings;
    private final Receipts receipts;
    private @Nullable SMPPSession session;

    /** @param receipts is told by the centre's id what was delivered, and what never will be */
    SmppChannel(SmsSettings settings, Receipts receipts) {
        this.settings = settings;
        this.receipts = receipts;
    }

    @Override
    public Outcome send(MessageId id, Letter letter) {
        var segments = Segments.of(letter.text());
        if (segments.count() > Segments.SEGMENTS_MAX) {
            return new Outcome.Refused(true, "It has %d segments".formatted(segments.count()));
        }
        SMPPSession bound;
        try {
            bound = bound();
        } catch (IOException e) {
            return new Outcome.Away(
                    "The SMS centre cannot be spoken to: " + e.getClass().getSimpleName());
        }
        return send(bound, id, letter, segments);
    }

    private Outcome send(SMPPSession bound, MessageId id, Letter letter, Segments segments) {
        var last = "";
        for (var part = 0; part < segments.count(); part++) {
            try {
                last = submit(bound, letter, segments, part, id.hashCode() & BYTE);
            } catch (NegativeResponseException e) {
                return part > 0
                        ? new Outcome.Unanswered("A part of it was refused: " + e.getCommandStatus())
                        : new Outcome.Refused(
                                !FOR_NOW.contains(e.getCommandStatus()),
                                "The SMS centre refused: " + e.getCommandStatus());
            } catch (PDUException e) {
                return new Outcome.Refused(
                        true, "It cannot be put into SMPP: " + e.getClass().getSimpleName());
            } catch (ResponseTimeoutException | InvalidResponseException | IOException e) {
                drop(bound);
                return new Outcome.Unanswered(
                        "The SMS centre did not answer: " + e.getClass().getSimpleName());
            }
        }
        return new Outcome.Taken(last);
    }

    /** @return the centre's id */
    private static String submit(SMPPSession bound, Letter letter, Segments segments, int part, int reference)
            throws PDUException, ResponseTimeoutException, InvalidResponseException, NegativeResponseException,
                    IOException {
        var several = segments.count() > 1;
        var bytes = several ? withHeader(segments, part, reference) : segments.bytes(part);
        return bound.submitShortMessage(
                        "",
                        TypeOfNumber.ALPHANUMERIC,
                        NumberingPlanIndicator.UNKNOWN,
                        letter.from(),
                        TypeOfNumber.INTERNATIONAL,
                        NumberingPlanIndicator.ISDN,
                        letter.to().substring(1),
                        new ESMClass(several ? WITH_UDH : 0),
                        (byte) 0,
                        (byte) 1,
                        null,
                        null,
                        new RegisteredDelivery(SMSCDeliveryReceipt.SUCCESS_FAILURE),
                        (byte) 0,
                        new GeneralDataCoding(segments.wide() ? Alphabet.ALPHA_UCS2 : Alphabet.ALPHA_DEFAULT),
                        (byte) 0,
                        bytes)
                .getMessageId();
    }

    private static byte[] withHeader(Segments segments, int part, int reference) throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.write(UDH);
        bytes.write(reference);
        bytes.write(segments.count());
        bytes.write(part + 1);
        bytes.write(segments.bytes(part));
        return bytes.toByteArray();
    }

    /** Receipts come only over a session that stands; whoever has sent nothing yet gets those of before a restart. */
    void stand() {
        try {
            LOG.trace("SMPP session {}", bound().getSessionId());
        } catch (IOException e) {
            LOG.debug("The SMS centre cannot be spoken to", e);
        }
    }

    private synchronized SMPPSession bound() throws IOException {
        if (session != null && session.getSessionState().isBound()) {
            return session;
        }
        var next = new SMPPSession();
        next.setEnquireLinkTimer(ENQUIRE_MILLIS);
        next.setTransactionTimer(ANSWER.toMillis());
        next.setMessageReceiverListener(new SmppReceipts(receipts));
        var parameter = new BindParameter(
                BindType.BIND_TRX,
                settings.systemId(),
                settings.password(),
                "",
                TypeOfNumber.UNKNOWN,
                NumberingPlanIndicator.UNKNOWN,
                null);
        try {
            next.connectAndBind(settings.host(), settings.port(), parameter, BIND.toMillis());
        } catch (IOException e) {
            next.close();
            throw e;
        }
        session = next;
        return next;
    }

    private synchronized void drop(SMPPSession dead) {
        dead.close();
        if (session == dead) {
            session = null;
        }
    }

    @Override
    public synchronized void close() {
        if (session != null) {
            session.unbindAndClose();
            session = null;
        }
    }
}
