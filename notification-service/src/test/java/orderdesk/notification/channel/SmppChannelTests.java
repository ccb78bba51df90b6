package orderdesk.notification.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import orderdesk.contracts.notification.MessageId;
import orderdesk.notification.message.domain.Letter;
import orderdesk.notification.message.domain.Outcome;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.Alphabet;
import org.jsmpp.util.DeliveryReceiptState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Real exchanges by SMPP 3.4 with an SMS centre in this process. */
class SmppChannelTests {

    static final MessageId ID = new MessageId(new UUID(1, 2));
    static final Duration SOON = Duration.ofSeconds(10);

    final ConcurrentLinkedQueue<String> receipts = new ConcurrentLinkedQueue<>();
    int port;
    TestCentre centre;
    SmppChannel channel;

    @BeforeEach
    void open() throws IOException {
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        centre = new TestCentre(port);
        channel = channel(port);
    }

    @AfterEach
    void close() throws IOException {
        channel.close();
        centre.close();
    }

    @Test
    void cyrillicArrivesAsUcs2WithItsReceipt() {
        var outcome = send("Заказ 10427 принят");

        assertThat(outcome).isEqualTo(new Outcome.Taken("id-1"));
        var taken = centre.taken.getFirst();
        assertThat(taken.text()).isEqualTo("Заказ 10427 принят");
        assertThat(taken.alphabet()).isEqualTo(Alphabet.ALPHA_UCS2);
        assertThat(List.of(taken.from(), taken.to())).containsExactly("Tribuna", "79123456789");
        await().atMost(SOON).untilAsserted(() -> assertThat(receipts).contains("id-1"));
    }

    @ParameterizedTest
    @EnumSource(names = {"UNDELIV", "REJECTD", "EXPIRED", "DELETED"})
    void whatNeverArrivesIsReportedWithItsState(DeliveryReceiptState state) {
        centre.reports = state;

        send("Заказ 10427 принят");

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(receipts).containsOnly("id-1 The SMS centre reports " + state));
    }

    @ParameterizedTest
    @EnumSource(names = {"ENROUTE", "ACCEPTD", "UNKNOWN"})
    void whatIsOnItsWayIsNoNews(DeliveryReceiptState state) {
        centre.reports = state;
        send("Заказ 10427 принят");
        await().atMost(SOON).until(() -> centre.reported.get() == 1);

        centre.reports = DeliveryReceiptState.DELIVRD;
        send("Заказ 10428 принят");

        await().atMost(SOON).untilAsserted(() -> assertThat(receipts).containsExactly("id-2"));
    }

    @Test
    void longTextGoesInPartsThatBelongTogether() {
        var text = "Заказ ".repeat(20);

        send(text);

        assertThat(centre.taken).hasSize(2);
        assertThat(centre.taken).extracting(TestCentre.Taken::header).containsExactly("5 0 3 R 2 1", "5 0 3 R 2 2");
        assertThat(centre.taken.get(0).text() + centre.taken.get(1).text()).isEqualTo(text);
    }

    @Test
    void fiveSegmentsAreTheMost() {
        assertThat(send("ы".repeat(5 * 67))).isInstanceOf(Outcome.Taken.class);
        assertThat(send("ы".repeat(5 * 67 + 1))).isInstanceOf(Outcome.Refused.class);
        assertThat(centre.taken).hasSize(5);
    }

    @Test
    void refusalForNowAndForGoodAreToldApart() {
        centre.refuse(SMPPConstant.STAT_ESME_RTHROTTLED);
        assertThat(send("ы")).isEqualTo(new Outcome.Refused(false, "The SMS centre refused: 88"));
        centre.refuse(SMPPConstant.STAT_ESME_RINVDSTADR);
        assertThat(send("ы")).isEqualTo(new Outcome.Refused(true, "The SMS centre refused: 11"));
        assertThat(send("ы")).isInstanceOf(Outcome.Taken.class);
    }

    @Test
    void centreThatIsAwayIsFoundAgain() throws IOException {
        send("ы");
        centre.close();
        await().atMost(SOON).untilAsserted(() -> assertThat(send("ы")).isInstanceOf(Outcome.Away.class));

        centre = new TestCentre(port);

        await().atMost(SOON).untilAsserted(() -> assertThat(send("ы")).isInstanceOf(Outcome.Taken.class));
    }

    private Outcome send(String text) {
        return channel.send(ID, new Letter("Tribuna", "+79123456789", "", text));
    }

    private SmppChannel channel(int at) {
        return new SmppChannel(new SmsSettings(true, "127.0.0.1", at, "demo", "demo", Map.of()), new Told());
    }

    private final class Told implements Receipts {

        @Override
        public boolean delivered(String reference) {
            return receipts.add(reference);
        }

        @Override
        public boolean undelivered(String reference, String reason) {
            return receipts.add(reference + " " + reason);
        }
    }
}
