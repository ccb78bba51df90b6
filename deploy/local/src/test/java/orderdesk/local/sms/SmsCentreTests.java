package orderdesk.local.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.Alphabet;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GeneralDataCoding;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.SMSCDeliveryReceipt;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.SMPPSession;
import org.jsmpp.session.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SmsCentreTests implements MessageReceiverListener {

    static final Duration SOON = Duration.ofSeconds(10);

    final ConcurrentLinkedQueue<String> receipts = new ConcurrentLinkedQueue<>();
    final SMPPSession session = new SMPPSession();
    int refusals;
    int page;
    SmsCentre centre;

    @BeforeEach
    void open() throws IOException {
        var smpp = freePort();
        page = freePort();
        centre = new SmsCentre(new SmsCentreSettings(smpp, page), Clock.systemUTC());
        centre.start();
        session.setMessageReceiverListener(this);
        var bind = new BindParameter(
                BindType.BIND_TRX, "demo", "demo", "", TypeOfNumber.UNKNOWN, NumberingPlanIndicator.UNKNOWN, null);
        session.connectAndBind("127.0.0.1", smpp, bind);
    }

    @AfterEach
    void close() {
        session.unbindAndClose();
        centre.stop();
        assertThat(centre.isRunning()).isFalse();
    }

    @Test
    void messageIsShownToItsRecipientOnlyAndReported() throws Exception {
        refusals = 1;

        var id = submit("79161234567", 0, "Заказ <10427> принят");

        assertThat(get("/messages?to=%2B79161234567")).contains("Заказ <10427> принят", "Tribuna");
        assertThat(get("/messages?to=%2B79160000000")).isEqualTo("[]");
        assertThat(get("/")).contains("СМС", "Заказ &lt;10427&gt; принят");
        await().atMost(SOON).untilAsserted(() -> assertThat(receipts).containsExactly(id));
    }

    @Test
    void partsBecomeOneMessageWhateverTheirOrder() throws Exception {
        submit("79161234567", 0x40, "\u0500\u0307\u0202" + "вторая");
        assertThat(get("/messages")).isEqualTo("[]");

        submit("79161234567", 0x40, "\u0500\u0307\u0201" + "первая, ");

        assertThat(get("/messages")).contains("первая, вторая");
    }

    private String submit(String to, int esm, String text) throws Exception {
        return session.submitShortMessage(
                        "",
                        TypeOfNumber.ALPHANUMERIC,
                        NumberingPlanIndicator.UNKNOWN,
                        "Tribuna",
                        TypeOfNumber.INTERNATIONAL,
                        NumberingPlanIndicator.ISDN,
                        to,
                        new ESMClass(esm),
                        (byte) 0,
                        (byte) 1,
                        null,
                        null,
                        new RegisteredDelivery(SMSCDeliveryReceipt.SUCCESS_FAILURE),
                        (byte) 0,
                        new GeneralDataCoding(Alphabet.ALPHA_UCS2),
                        (byte) 0,
                        text.getBytes(StandardCharsets.UTF_16BE))
                .getMessageId();
    }

    /** Once refused, to be asked again. */
    @Override
    public void onAcceptDeliverSm(DeliverSm message) throws ProcessRequestException {
        if (refusals-- > 0) {
            throw new ProcessRequestException("later", 0x64);
        }
        try {
            receipts.add(message.getShortMessageAsDeliveryReceipt().getId());
        } catch (org.jsmpp.util.InvalidDeliveryReceiptException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void onAcceptAlertNotification(AlertNotification notification) {}

    @Override
    public DataSmResult onAcceptDataSm(DataSm data, Session source) throws ProcessRequestException {
        throw new ProcessRequestException("none", 3);
    }

    private String get(String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(page, path)))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.ofString()).body();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
