package orderdesk.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.IntStream;
import orderdesk.contracts.notification.MailEvent.MailKind;
import orderdesk.contracts.order.OrderEvent.OrderConfirmed;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.Topics;
import orderdesk.notification.mailbox.MailboxDesk;
import orderdesk.notification.mailbox.reading.Letters;
import orderdesk.notification.message.domain.Message;
import orderdesk.notification.message.domain.Stage;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.shops.Shops;
import orderdesk.platform.testing.Arrivals;
import orderdesk.platform.testing.FixedShops;
import orderdesk.platform.testing.RealServers;
import orderdesk.platform.testing.Relay;
import orderdesk.platform.testing.Tokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole service on a real database, a real broker and a real SMTP server. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.mongodb.database=notification-it",
            "management.server.port=0",
            "orderdesk.sms.enabled=false",
            "logging.level.orderdesk=INFO"
        })
@Import({Tokens.Issuer.class, NotificationIT.Known.class})
@ExtendWith(OutputCaptureExtension.class)
class NotificationIT {

    static final GreenMail MAIL = new GreenMail(new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    static final GreenMail INBOX = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));

    static final Map<String, String> BOX = Map.of(
            "shop", "tribuna",
            "address", "zakaz@tribuna.example",
            "host", "127.0.0.1",
            "tls", "NONE",
            "user", "zakaz",
            "password", "secret");

    /** In part: whose order or letter it is, and what he wrote. */
    static final List<String> PERSONAL = List.of(
            "customer-", "irina@", "9123456789", "916 123", "9161234567", "Иванов", "Ирин", "Тверская", "Кружка");

    static final Duration SOON = Duration.ofSeconds(40);
    static final int ORDERS = 30;

    @Autowired
    NotificationDesk desk;

    @Autowired
    MailboxDesk mailboxes;

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry registry) {
        MAIL.start();
        INBOX.start();
        INBOX.setUser(BOX.get("address"), BOX.get("user"), BOX.get("password")).deliver(written());
        RealServers.kafka().createTopics(3, Topics.ORDERS, Topics.STOCK, Topics.CONFIRMATIONS, Topics.NOTIFICATIONS);
        RealServers.kafka().createTopics(3, Topics.BENEFITS);
        RealServers.kafka().createTopics(3, Topics.CALLS);
        RealServers.kafka().createTopics(1, Topics.SHOPS);
        RealServers.properties(registry);
        registry.add("spring.mail.port", () -> MAIL.getSmtp().getPort());
        BOX.forEach((name, value) -> registry.add("orderdesk.mailbox.boxes[0]." + name, () -> value));
        registry.add("orderdesk.mailbox.boxes[0].port", () -> INBOX.getImap().getPort());
    }

    @AfterAll
    static void closeTheMailServers() {
        MAIL.stop();
        INBOX.stop();
    }

    /** Everything is announced twice; in between the mail server is away. A letter comes in. No log says whose. */
    @Test
    void everyConfirmationArrivesOnceThoughTheServerWasAwayAndTheEventsCameTwice(CapturedOutput output)
            throws Exception {
        var at = Instant.now().minus(Duration.ofSeconds(5));
        MAIL.stop();
        announce(at);
        announce(at);
        await().atMost(SOON).until(() -> confirmations().size() == ORDERS);

        MAIL.start();

        await().atMost(SOON.plus(SOON))
                .until(() -> confirmations().stream().allMatch(message -> message.stage() instanceof Stage.Sent));
        var ids = Arrays.stream(MAIL.getReceivedMessages())
                .filter(NotificationIT::isConfirmation)
                .map(NotificationIT::id)
                .toList();
        assertThat(ids).hasSize(ORDERS).doesNotHaveDuplicates();
        assertThat(confirmations()).allMatch(message -> message.unsure() == 0);
        await().atMost(SOON)
                .until(() -> mailboxes
                                .letters()
                                .page(FixedShops.TRIBUNA, MailKind.ORDER, null, 1)
                                .size()
                        == 1);
        assertThat(output.getAll()).contains("OrderConfirmed order:").doesNotContain(PERSONAL);
    }

    private static MimeMessage written() {
        var text = "Прошу заказать:\nКружка - 2 шт.\nИрина, 8 916 123-45-67";
        var raw = Letters.text(text, "Message-ID: <o@x>", "Subject: Irina");
        try {
            return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw));
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private List<Message> confirmations() {
        return IntStream.rangeClosed(1, ORDERS)
                .mapToObj(NotificationIT::order)
                .flatMap(order -> desk.outbound().of(FixedShops.TRIBUNA, order, 10).stream())
                .map(Stored::state)
                .filter(message -> message.kind().word().equals("confirmed"))
                .toList();
    }

    private static void announce(Instant at) {
        for (var number = 1; number <= ORDERS; number++) {
            var order = order(number);
            var terms = Story.terms("customer-%d@example.ru".formatted(number), "Europe/Moscow");
            var orders = Arrivals.on(Topics.ORDERS, "order", FixedShops.TRIBUNA);
            Relay.send(
                    orders.event(order.toString(), 1, Story.placed(order, terms, at)),
                    orders.event(order.toString(), 2, new OrderConfirmed(order, 1, terms, FixedShops.ANNA, at)));
        }
    }

    /** The same after a restart. */
    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static OrderId order(long number) {
        return new OrderId(new UUID(0x17L, number));
    }

    private static boolean isConfirmation(MimeMessage mail) {
        try {
            return mail.getSubject().endsWith("подтверждён");
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static String id(MimeMessage mail) {
        try {
            return mail.getMessageID();
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    /** The shops of all tests, without their topic. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Known {

        @Bean
        Shops fixedShops() {
            return new FixedShops();
        }
    }
}
