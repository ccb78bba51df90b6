package orderdesk.notification.preference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.net.URI;
import java.util.UUID;
import orderdesk.contracts.notification.NotificationEvent.Purpose;
import orderdesk.contracts.order.AfterSaleId;
import orderdesk.contracts.order.OrderId;
import orderdesk.notification.preference.Links.Said;
import orderdesk.platform.testing.FixedShops;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

class LinksTests {

    static final UUID CUSTOMER = new UUID(1, 2);
    static final OrderId ORDER = new OrderId(new UUID(3, 4));

    final Links links = new Links(URI.create("https://mail.example.ru"), "key");

    @Test
    void linkSaysWhoWhatAndAboutWhich() {
        var link = links.decline(FixedShops.TRIBUNA, CUSTOMER, ORDER, Purpose.OFFERS);

        assertThat(link.toString()).startsWith("https://mail.example.ru/public/unsubscribe/tribuna/");
        assertThat(ticket(link)).hasSize(Links.TICKET);
        assertThat(links.read(FixedShops.TRIBUNA, ticket(link))).contains(new Said(CUSTOMER, ORDER, Purpose.OFFERS));
    }

    @Test
    void linkOfACaseIsOfThatCaseAndNoOtherPurpose() {
        var id = new AfterSaleId(CUSTOMER);
        var ticket = ticket(links.evidence(FixedShops.TRIBUNA, id));

        assertThat(links.readEvidence(FixedShops.TRIBUNA, ticket)).contains(id);
        assertThat(links.readEvidence(FixedShops.CHASY, ticket)).isEmpty();
        assertThat(links.read(FixedShops.TRIBUNA, ticket)).isEmpty();
        var declining = ticket(links.decline(FixedShops.TRIBUNA, CUSTOMER, ORDER, Purpose.OFFERS));
        assertThat(links.readEvidence(FixedShops.TRIBUNA, declining)).isEmpty();
    }

    @Test
    void linkOfAnotherShopOrKeyIsNone() {
        var ticket = ticket(links.decline(FixedShops.TRIBUNA, CUSTOMER, ORDER, Purpose.OFFERS));

        assertThat(links.read(FixedShops.CHASY, ticket)).isEmpty();
        assertThat(new Links(URI.create("https://mail.example.ru"), "other").read(FixedShops.TRIBUNA, ticket))
                .isEmpty();
    }

    @Test
    void noSignOfItCanBeChanged() {
        var ticket = ticket(links.decline(FixedShops.TRIBUNA, CUSTOMER, ORDER, Purpose.OFFERS));
        for (var at = 0; at < ticket.length() - 1; at++) {
            var other = ticket.charAt(at) == 'A' ? 'B' : 'A';
            var changed = ticket.substring(0, at) + other + ticket.substring(at + 1);
            assertThat(links.read(FixedShops.TRIBUNA, changed)).as(changed).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "%00", "пусто", "../../../etc/passwd"})
    void whatWeHaveNotGivenOutIsNone(String ticket) {
        assertThat(links.read(FixedShops.TRIBUNA, ticket)).isEmpty();
        assertThat(links.read(FixedShops.TRIBUNA, "A".repeat(Links.TICKET))).isEmpty();
        assertThat(links.read(FixedShops.TRIBUNA, "A".repeat(Links.TICKET + 1))).isEmpty();
    }

    @Test
    void productionNeedsAKeyOfItsOwnAndTls() {
        var production = new MockEnvironment().withProperty("orderdesk.links.public-url", "https://mail.example.ru");
        production.setActiveProfiles("production");
        assertThatIllegalStateException().isThrownBy(() -> Links.of(production));

        production.setProperty("orderdesk.links.key", "secret");
        assertThat(Links.of(production)
                        .decline(FixedShops.TRIBUNA, CUSTOMER, ORDER, Purpose.OFFERS)
                        .getScheme())
                .isEqualTo("https");
        production.setProperty("orderdesk.links.public-url", "http://mail.example.ru");
        assertThatIllegalStateException().isThrownBy(() -> Links.of(production));
    }

    private static String ticket(URI link) {
        return link.toString().substring(link.toString().lastIndexOf('/') + 1);
    }
}
