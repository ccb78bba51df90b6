package orderdesk.local.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MailSinkTests {

    static final Duration SOON = Duration.ofSeconds(10);

    int smtp;
    int page;
    int imap;
    MailSink sink;

    @BeforeEach
    void open() throws IOException {
        smtp = freePort();
        page = freePort();
        imap = freePort();
        sink = new MailSink(
                new MailSinkSettings(smtp, page, imap, java.util.List.of("zakaz@tribuna.demo")), Clock.systemUTC());
        sink.start();
    }

    @AfterEach
    void close() {
        sink.stop();
        assertThat(sink.isRunning()).isFalse();
    }

    @Test
    void whatWasSentIsShownToItsRecipientOnly() throws Exception {
        send("irina@example.ru", "Заказ 10427", "Добрый день!");
        send("oleg@example.ru", "Заказ 10428", "Здравствуйте!");

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(get("/messages?to=irina%40example.ru"))
                        .contains("Заказ 10427", "Добрый день!")
                        .doesNotContain("10428"));
    }

    @Test
    void markupInAMailIsTextOnThePage() throws Exception {
        send("a@example.ru", "<script>alert(1)</script>", "<img src=x onerror=alert(2)>");

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(get("/"))
                        .contains("&lt;script&gt;", "&lt;img")
                        .doesNotContain("<script>", "<img"));
    }

    @Test
    void shopsMailboxIsReadByImapAndWhatAFilterMarkedIsSpam() throws Exception {
        send("zakaz@tribuna.demo", "Заказ", "Кружка - 2 шт.");
        send("Zakaz+c123@tribuna.demo", "Фото", "Вот");
        send("zakaz@tribuna.demo", "Спам", "Шарф - 1 шт.", "X-Spam-Flag: YES");
        send("irina@example.ru", "Чужое", "!");

        await().atMost(SOON).untilAsserted(() -> {
            assertThat(subjects("INBOX")).containsExactly("Заказ", "Фото");
            assertThat(subjects(Accounts.SPAM)).containsExactly("Спам");
        });
    }

    private java.util.List<String> subjects(String folder) throws Exception {
        try (var store = Session.getInstance(new Properties()).getStore("imap")) {
            store.connect("127.0.0.1", imap, "zakaz@tribuna.demo", Accounts.PASSWORD);
            try (var open = store.getFolder(folder)) {
                open.open(jakarta.mail.Folder.READ_ONLY);
                var subjects = new java.util.ArrayList<String>();
                for (var message : open.getMessages()) {
                    subjects.add(message.getSubject());
                }
                return subjects;
            }
        }
    }

    @Test
    void theLastThousandAreKept() {
        var mailbox = new Mailbox();
        for (var number = 0; number <= Mailbox.KEPT_MAX; number++) {
            mailbox.add(new Mail("" + number, "", "a@example.ru", "", "", Instant.EPOCH));
        }

        assertThat(mailbox.to("A@EXAMPLE.ru"))
                .hasSize(Mailbox.KEPT_MAX)
                .first()
                .extracting(Mail::id)
                .isEqualTo("1000");
        assertThat(mailbox.to("")).extracting(Mail::id).doesNotContain("0");
    }

    private void send(String to, String subject, String text, String... header) throws Exception {
        var properties = new Properties();
        properties.put("mail.smtp.host", "127.0.0.1");
        properties.put("mail.smtp.port", String.valueOf(smtp));
        var mail = new MimeMessage(Session.getInstance(properties));
        mail.setFrom(new InternetAddress("orders@example.ru"));
        mail.setRecipient(RecipientType.TO, new InternetAddress(to));
        mail.setSubject(subject, "UTF-8");
        mail.setText(text, "UTF-8");
        for (var line : header) {
            mail.addHeaderLine(line);
        }
        Transport.send(mail);
    }

    private String get(String path) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + page + path));
            return http.send(request.build(), BodyHandlers.ofString()).body();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
