package orderdesk.notification.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import orderdesk.contracts.notification.MessageId;
import orderdesk.notification.message.domain.Letter;
import orderdesk.notification.message.domain.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Against a real SMTP server, and against servers that refuse, fall silent and hang up. */
class SmtpChannelTests {

    static final MessageId ID = new MessageId(new UUID(1, 2));
    static final Letter LETTER =
            new Letter("Трибуна", "irina@example.ru", "Заказ 10427 подтверждён", "Добрый день!\nВсё.");

    @Test
    void letterArrivesAsItWasWritten() throws Exception {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            assertThat(channel(server.getSmtp().getPort()).send(ID, LETTER)).isEqualTo(new Outcome.Taken());

            var mail = server.getReceivedMessages()[0];
            assertThat(mail.getMessageID()).isEqualTo("<%s@desk.example>".formatted(ID));
            assertThat(mail.getSubject()).isEqualTo("Заказ 10427 подтверждён");
            assertThat(mail.getFrom()[0].toString()).contains("orders@desk.example");
            assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
            assertThat(mail.getContent().toString().strip().replace("\r\n", "\n"))
                    .isEqualTo("Добрый день!\nВсё.");
        } finally {
            server.stop();
        }
    }

    /** RFC 8058: both headers, and only where there is something to decline. */
    @Test
    void whatCanBeDeclinedSaysHowAndWhatBelongsToACaseSaysWhereAnAnswerGoes() throws Exception {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            var link = "https://mail.example.ru/public/unsubscribe/tribuna/abc";
            var channel = channel(server.getSmtp().getPort());
            channel.send(ID, new Letter("Трибуна", "a@b.ru", "s", "t", List.of(), "mail+c1@desk.example", link));
            channel.send(ID, LETTER);

            var both = server.getReceivedMessages()[0];
            assertThat(both.getHeader("List-Unsubscribe")).containsExactly("<" + link + ">");
            assertThat(both.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
            assertThat(both.getHeader("Reply-To")).containsExactly("mail+c1@desk.example");
            var neither = server.getReceivedMessages()[1];
            assertThat(neither.getHeader("List-Unsubscribe")).isNull();
            assertThat(neither.getHeader("Reply-To")).isNull();
        } finally {
            server.stop();
        }
    }

    /** RFC 5322, 3.6.4, and RFC 3834. */
    @Test
    void answerSaysWhatItAnswersAndWhetherAPersonWroteIt() throws Exception {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            var channel = channel(server.getSmtp().getPort());
            channel.send(ID, answering(new Letter.Answer("q@x", true)));
            channel.send(ID, answering(new Letter.Answer(null, false)));

            var told = server.getReceivedMessages()[0];
            assertThat(told.getHeader("In-Reply-To")).containsExactly("<q@x>");
            assertThat(told.getHeader("References")).containsExactly("<q@x>");
            assertThat(told.getHeader("Auto-Submitted")).containsExactly("auto-replied");
            var written = server.getReceivedMessages()[1];
            assertThat(written.getHeader("In-Reply-To")).isNull();
            assertThat(written.getHeader("Auto-Submitted")).containsExactly("no");
        } finally {
            server.stop();
        }
        assertThatIllegalArgumentException().isThrownBy(() -> new Letter.Answer("q@x>\r\nBcc: all@b.ru", true));
    }

    private static Letter answering(Letter.Answer answer) {
        return new Letter("Трибуна", "a@b.ru", "s", "t", List.of(), null, null, answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@b.ru\r\nBcc: all@b.ru", "a@b.ru\nX: y", "a@b.ru\u0000"})
    void headerHasNoLineBreaks(String hostile) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Letter("Трибуна", hostile, "s", "t"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Letter("Трибуна", "a@b.ru", hostile, "t"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Letter(hostile, "a@b.ru", "s", "t"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Letter("Трибуна", "a@b.ru", "s", "t", List.of(), hostile, null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Letter("Трибуна", "a@b.ru", "s", "t", List.of(), null, hostile));
    }

    @ParameterizedTest
    @ValueSource(strings = {"irina", "irina@", "a@b.ru, c@d.ru", "<script>"})
    void addressThatIsNoneIsRefusedForGood(String to) {
        assertThat(channel(1).send(ID, new Letter("Трибуна", to, "s", "t")))
                .isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
                    assertThat(refused.forGood()).isTrue();
                    assertThat(refused.reason()).doesNotContain(to);
                });
    }

    @Test
    void refusalOfTheAddressIsForGoodAndOneForNowIsNot() throws Exception {
        assertThat(saying("220 a", "250 a", "250 ok", "550 irina@example.ru unknown"))
                .isEqualTo(new Outcome.Refused(true, "The mail server refused: 550"));
        assertThat(saying("220 a", "250 a", "250 ok", "451 later"))
                .isEqualTo(new Outcome.Refused(false, "The mail server refused: 451"));
        assertThat(saying("220 a", "250 a", "250 ok", "250 ok", "354 go", "554 spam"))
                .isEqualTo(new Outcome.Refused(true, "The mail server refused: 554"));
    }

    @Test
    void silenceAfterTheDataLeavesItOpen() throws Exception {
        assertThat(saying("220 a", "250 a", "250 ok", "250 ok", "354 go")).isInstanceOf(Outcome.Unanswered.class);
    }

    @Test
    void whatWasTakenStaysTakenWhenTheServerHangsUp() throws Exception {
        assertThat(saying("220 a", "250 a", "250 ok", "250 ok", "354 go", "250 taken"))
                .isEqualTo(new Outcome.Taken());
    }

    @Test
    void serverThatIsAwayIsLeftAloneAfterSomeFailures() throws Exception {
        var channel = channel(closedPort());

        for (var i = 0; i < 5; i++) {
            assertThat(channel.send(ID, LETTER)).isInstanceOf(Outcome.Away.class);
        }

        assertThat(channel.send(ID, LETTER))
                .isEqualTo(new Outcome.Away("The mail server is left alone after failures"));
    }

    /** A server that says these lines, one for each that it is told (all of the data is one), and hangs up. */
    private static Outcome saying(String... lines) throws Exception {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var server = Thread.startVirtualThread(() -> talk(socket, List.of(lines)));
            var outcome = channel(socket.getLocalPort()).send(ID, LETTER);
            server.join();
            return outcome;
        }
    }

    private static void talk(ServerSocket socket, List<String> lines) {
        try (var client = socket.accept();
                var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
                var out = client.getOutputStream()) {
            for (var i = 0; i < lines.size(); i++) {
                out.write((lines.get(i) + "\r\n").getBytes(StandardCharsets.US_ASCII));
                out.flush();
                listen(in, lines.get(i).startsWith("354"));
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void listen(BufferedReader in, boolean data) throws IOException {
        var line = in.readLine();
        while (data && line != null && !line.equals(".")) {
            line = in.readLine();
        }
    }

    private static int closedPort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static SmtpChannel channel(int port) {
        var server = new JavaMailSenderImpl();
        server.setHost("127.0.0.1");
        server.setPort(port);
        server.getJavaMailProperties().put("mail.smtp.connectiontimeout", "2000");
        server.getJavaMailProperties().put("mail.smtp.timeout", "2000");
        return new SmtpChannel(server, new MailSettings("orders@desk.example", "desk.example"), Clock.systemUTC());
    }
}
