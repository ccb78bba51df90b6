package orderdesk.notification.channel;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsmpp.PDUStringException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.*;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.*;
import org.jsmpp.util.DeliveryReceiptState;
import org.jsmpp.util.MessageId;
import org.jspecify.annotations.Nullable;

/** An SMS centre that keeps what it takes, and reports it delivered, or what it is told to. */
final class TestCentre implements AutoCloseable, ServerMessageReceiverListener {

    final List<Taken> taken = new CopyOnWriteArrayList<>();
    /** Receipts that were sent, and answered. */
    final AtomicInteger reported = new AtomicInteger();

    volatile DeliveryReceiptState reports = DeliveryReceiptState.DELIVRD;
    private final SMPPServerSessionListener listener;
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(2);
    private final List<SMPPServerSession> sessions = new CopyOnWriteArrayList<>();
    private final ConcurrentLinkedQueue<Integer> refusals = new ConcurrentLinkedQueue<>();
    private final AtomicInteger ids = new AtomicInteger();

    TestCentre(int port) throws IOException {
        listener = new SMPPServerSessionListener(port);
        threads.submit(this::accept);
    }

    /** With this status, the next. */
    void refuse(int status) {
        refusals.add(status);
    }

    private @Nullable Void accept() throws IOException, TimeoutException, PDUStringException {
        while (!threads.isShutdown()) {
            var session = listener.accept();
            session.setMessageReceiverListener(this);
            sessions.add(session);
            session.waitForBind(5_000).accept("test");
        }
        return null;
    }

    @Override
    public SubmitSmResult onAcceptSubmitSm(SubmitSm sm, SMPPServerSession source) throws ProcessRequestException {
        var refusal = refusals.poll();
        if (refusal != null) {
            throw new ProcessRequestException("told to", refusal);
        }
        taken.add(Taken.of(sm));
        var id = "id-" + ids.incrementAndGet();
        threads.schedule(() -> report(id, sm, source), 100, TimeUnit.MILLISECONDS);
        try {
            return new SubmitSmResult(new MessageId(id), new OptionalParameter[0]);
        } catch (PDUStringException e) {
            throw new ProcessRequestException(e.getMessage(), SMPPConstant.STAT_ESME_RSYSERR);
        }
    }

    private @Nullable Void report(String id, SubmitSm sm, SMPPServerSession to) throws Exception {
        var receipt = new DeliveryReceipt(id, 1, 1, new Date(), new Date(), reports, "000", "");
        to.deliverShortMessage(
                "",
                TypeOfNumber.INTERNATIONAL,
                NumberingPlanIndicator.ISDN,
                sm.getDestAddress(),
                TypeOfNumber.ALPHANUMERIC,
                NumberingPlanIndicator.UNKNOWN,
                sm.getSourceAddr(),
                new ESMClass(MessageMode.DEFAULT, MessageType.SMSC_DEL_RECEIPT, GSMSpecificFeature.DEFAULT),
                (byte) 0,
                (byte) 0,
                new RegisteredDelivery(0),
                DataCodings.ZERO,
                receipt.toString().getBytes(StandardCharsets.US_ASCII));
        reported.incrementAndGet();
        return null;
    }

    @Override
    public void close() throws IOException {
        threads.shutdownNow();
        listener.close();
        sessions.forEach(SMPPServerSession::close);
    }

    /** @param header of a part of a long message: its reference is R */
    record Taken(String from, String to, Alphabet alphabet, String header, String text) {

        static Taken of(SubmitSm sm) {
            var bytes = sm.getShortMessage();
            var skipped = sm.isUdhi() ? bytes[0] + 1 : 0;
            var header =
                    sm.isUdhi() ? "%d %d %d R %d %d".formatted(bytes[0], bytes[1], bytes[2], bytes[4], bytes[5]) : "";
            var alphabet = Alphabet.parseDataCoding(sm.getDataCoding());
            var charset = alphabet == Alphabet.ALPHA_UCS2 ? StandardCharsets.UTF_16BE : StandardCharsets.US_ASCII;
            var text = new String(bytes, skipped, bytes.length - skipped, charset);
            return new Taken(sm.getSourceAddr(), sm.getDestAddress(), alphabet, header, text);
        }
    }

    @Override
    public SubmitMultiResult onAcceptSubmitMulti(SubmitMulti multi, SMPPServerSession source)
            throws ProcessRequestException {
        throw unsupported();
    }

    @Override
    public QuerySmResult onAcceptQuerySm(QuerySm query, SMPPServerSession source) throws ProcessRequestException {
        throw unsupported();
    }

    @Override
    public void onAcceptReplaceSm(ReplaceSm replace, SMPPServerSession source) throws ProcessRequestException {
        throw unsupported();
    }

    @Override
    public void onAcceptCancelSm(CancelSm cancel, SMPPServerSession source) throws ProcessRequestException {
        throw unsupported();
    }

    @Override
    public BroadcastSmResult onAcceptBroadcastSm(BroadcastSm broadcast, SMPPServerSession source)
            throws ProcessRequestException {
        throw unsupported();
    }

    @Override
    public void onAcceptCancelBroadcastSm(CancelBroadcastSm cancel, SMPPServerSession source)
            throws ProcessRequestException {
        throw unsupported();
    }

    @Override
    public QueryBroadcastSmResult onAcceptQueryBroadcastSm(QueryBroadcastSm query, SMPPServerSession source)
            throws ProcessRequestException {
        throw unsupported();
    }

    @Override
    public DataSmResult onAcceptDataSm(DataSm data, Session source) throws ProcessRequestException {
        throw unsupported();
    }

    private static ProcessRequestException unsupported() {
        return new ProcessRequestException("Not supported", SMPPConstant.STAT_ESME_RINVCMDID);
    }
}
