package orderdesk.inventory.query.mail;

import static orderdesk.inventory.Orders.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import orderdesk.contracts.stock.SupplyEvent.Way;
import orderdesk.contracts.stock.SupplyEvent.Why;
import orderdesk.inventory.query.domain.Channel;
import orderdesk.inventory.query.domain.Line.Heard;
import orderdesk.inventory.query.domain.Line.Question;
import orderdesk.platform.testing.FixedShops;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Against a real SMTP server, and against servers that refuse and hang. */
class MailLineTests {

    private static final String TICKET = "https://stock.example.ru/public/supplier-answers/tribuna/abc";

    @Test
    void letterNamesTheGoodsAndTheLinkAndIsTheSameWhenItIsSentAgain() throws Exception {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            var line = line(server.getSmtp().getPort());
            assertThat(line.ask(question("sklad@example.ru"))).isEqualTo(new Heard.Later());
            assertThat(line.ask(question("sklad@example.ru"))).isEqualTo(new Heard.Later());
            assertThat(line.order(question("sklad@example.ru"))).isEqualTo(new Heard.Taken(null));

            var letters = server.getReceivedMessages();
            assertThat(letters[0].getMessageID()).isEqualTo("<5f0c1111-2222-3-question@desk.example>");
            assertThat(letters[1].getMessageID()).isEqualTo(letters[0].getMessageID());
            assertThat(letters[2].getMessageID()).isEqualTo("<5f0c1111-2222-3-order@desk.example>");
            assertThat(letters[0].getSubject()).endsWith("есть ли у вас (запрос 5f0c1111)");
            assertThat(letters[0].getHeader("Auto-Submitted")).containsExactly("auto-generated");
            assertThat(letters[0].getContent().toString())
                    .contains("- TR-114, Шарф: 2 шт.", TICKET, "20 ноября, 15:10");
            assertThat(letters[2].getContent().toString())
                    .contains("Просим поставить", "- TR-114, Шарф: 2 шт.")
                    .doesNotContain(TICKET);
        } finally {
            server.stop();
        }
    }

    @ParameterizedTest
    @CsvSource({"550, REFUSED, true", "451, UNREACHABLE, false"})
    void addressThatIsRefusedForGoodIsNotWrittenToAgain(int code, Why why, boolean forGood) throws Exception {
        try (var server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread.startVirtualThread(() -> refuse(server, code));

            assertThat(line(server.getLocalPort()).ask(question("nobody@example.ru")))
                    .isEqualTo(new Heard.Failed(why, forGood, Optional.empty()));
        }
    }

    @Test
    void serverThatHangsOrIsAwayIsTriedLater() throws Exception {
        var away = new Heard.Failed(Why.UNREACHABLE, false, Optional.empty());
        int port;
        try (var hanging = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            port = hanging.getLocalPort();
            assertThat(line(port).ask(question("sklad@example.ru"))).isEqualTo(away);
        }
        assertThat(line(port).order(question("sklad@example.ru"))).isEqualTo(away);
    }

    @Test
    void supplierWithoutAnAddressCannotBeWrittenTo() {
        assertThat(line(1).ask(question(null))).isEqualTo(new Heard.Failed(Why.REFUSED, true, Optional.empty()));
    }

    /** Says no to whomever the letter is for. */
    private static void refuse(ServerSocket server, int code) {
        try (Socket client = server.accept()) {
            var in = client.getInputStream();
            var out = client.getOutputStream();
            out.write("220 here\r\n".getBytes(StandardCharsets.US_ASCII));
            var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII));
            for (var said = reader.readLine(); said != null; said = reader.readLine()) {
                var answer = said.startsWith("RCPT") ? code + " no" : "250 fine";
                out.write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
            }
        } catch (IOException e) {
            assertThat(e).as("the client hung up").isNotNull();
        }
    }

    private static MailLine line(int port) {
        var server = new JavaMailSenderImpl();
        server.setHost("127.0.0.1");
        server.setPort(port);
        var patience = new Properties();
        patience.put("mail.smtp.connectiontimeout", "300");
        patience.put("mail.smtp.timeout", "300");
        server.setJavaMailProperties(patience);
        var clock = Clock.fixed(NOON, ZoneOffset.UTC);
        return new MailLine(server, new SupplierMail("orders@desk.example", "desk.example"), new FixedShops(), clock);
    }

    private static Question question(@Nullable String address) {
        return new Question(
                "5f0c1111-2222",
                "tribuna",
                "RUB",
                3,
                new Channel("post", Way.MAIL, true, null, null, address, Duration.ofMinutes(10)),
                List.of(new Question.Item("TR-114", "Шарф", 2)),
                NOON.plus(Duration.ofMinutes(10)),
                TICKET);
    }
}
