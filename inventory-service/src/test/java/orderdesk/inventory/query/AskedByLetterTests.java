package orderdesk.inventory.query;

import static orderdesk.inventory.Orders.NOON;
import static orderdesk.inventory.Orders.SHOP;
import static orderdesk.inventory.Orders.lines;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import orderdesk.contracts.stock.LineStock;
import orderdesk.contracts.stock.StockEvent.StockChecked;
import orderdesk.contracts.stock.SupplyEvent.SupplierOrdered;
import orderdesk.contracts.stock.SupplyEvent.Way;
import orderdesk.inventory.Orders;
import orderdesk.inventory.query.mail.MailLine;
import orderdesk.inventory.query.mail.SupplierMail;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.simulator.SimulatedClock;
import orderdesk.platform.simulator.SimulatedStore;
import orderdesk.platform.testing.FixedShops;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** A supplier without a service: the order asks, a letter goes out, its link answers, and the order is his by letter. */
class AskedByLetterTests {

    private static final Pattern LINK = Pattern.compile("https://stock\\.example\\.ru\\S+");
    private static final Cause SUPPLIER = new Cause("supplier", "form", null);

    private final SimulatedClock clock = new SimulatedClock(NOON);
    private final SimulatedStore store = SimulatedStore.synchronous(clock);
    private final Asked.Suppliers services = new Asked.Suppliers();
    private final GreenMail post = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final Orders order = Orders.numbered(1);

    @BeforeEach
    void open() {
        post.start();
    }

    @AfterEach
    void close() {
        post.stop();
    }

    @Test
    void supplierIsWrittenToAnswersByHisLinkAndGetsTheOrderByLetter() throws Exception {
        var desk = new Asked(store, clock, new Ways(services, letters()));
        desk.channel("post", Way.MAIL, Duration.ofMinutes(10));

        desk.reader.on(order.placed(lines("X", 3)));
        desk.settle();

        assertThat(services.asked).as("he has no service").isEmpty();
        assertThat(post.getReceivedMessages()).singleElement().satisfies(letter -> {
            assertThat(letter.getAllRecipients()).extracting(Object::toString).containsExactly("post@example.ru");
        });
        answer(desk, link(post.getReceivedMessages()[0].getContent().toString()));
        desk.settle();

        assertThat(store.events(StockChecked.class).getLast().lines())
                .extracting(LineStock::missing)
                .containsExactly(0);
        desk.reader.on(order.confirmed(1, lines("X", 3)));
        desk.settle();
        assertThat(store.events(SupplierOrdered.class))
                .extracting(SupplierOrdered::supplier)
                .containsExactly("post");
        assertThat(post.getReceivedMessages()).hasSize(2);
        assertThat(post.getReceivedMessages()[1].getContent().toString()).contains("Просим поставить", "X");
    }

    private static void answer(Asked desk, URI link) {
        var parts = link.getPath().split("/");
        var said = Asked.LINKS.read(SHOP, parts[parts.length - 1]).orElseThrow();
        desk.queries.answered(SHOP, said.query(), said.version(), List.of(Asked.has("X", 3, 50, 2)), SUPPLIER);
    }

    private static URI link(String letter) {
        var found = LINK.matcher(letter);
        assertThat(found.find()).as(letter).isTrue();
        return URI.create(found.group());
    }

    private MailLine letters() {
        var server = new JavaMailSenderImpl();
        server.setHost("127.0.0.1");
        server.setPort(post.getSmtp().getPort());
        return new MailLine(server, new SupplierMail("orders@desk.example", "desk.example"), new FixedShops(), clock);
    }
}
