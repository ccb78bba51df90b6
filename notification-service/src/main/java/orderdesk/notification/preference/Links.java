package orderdesk.notification.preference;

import java.net.URI;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.UUID;
import orderdesk.contracts.notification.NotificationEvent.Purpose;
import orderdesk.contracts.order.AfterSaleId;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.web.Tickets;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/**
 * The addresses at which customers say what they do not want (RFC 8058), and show what went wrong (R034). Each holds
 * who, what and where by itself, in a ticket that can neither be guessed nor turned to another.
 */
public final class Links {

    /** Where the page is; the shop and the ticket follow. */
    public static final String PATH = "/public/unsubscribe";

    /** Where a case's page of evidence is; the shop and the ticket follow. */
    public static final String EVIDENCE = "/public/evidence";

    /** Characters of a ticket. */
    public static final int TICKET = 66;

    private static final String LOCAL_KEY = "local-links-key";

    private final URI publicly;
    private final Tickets tickets;
    private final Tickets cases;

    /** @param publicly how this service is reached from outside, as {@code https://mail.example.ru} */
    public Links(URI publicly, String key) {
        this.publicly = publicly;
        this.tickets = new Tickets(key, "decline", 4 * Long.BYTES + 1);
        this.cases = new Tickets(key, "evidence", 2 * Long.BYTES);
    }

    /** @throws IllegalStateException in the production profile without a key of its own, or without TLS (RFC 8058, 3.1) */
    public static Links of(Environment environment) {
        var key = environment.getProperty("orderdesk.links.key", LOCAL_KEY);
        var publicly = URI.create(environment.getProperty("orderdesk.links.public-url", "http://127.0.0.1:8106"));
        if (environment.acceptsProfiles(Profiles.of("production"))
                && (key.equals(LOCAL_KEY) || !"https".equals(publicly.getScheme()))) {
            throw new IllegalStateException(
                    "orderdesk.links.key and orderdesk.links.public-url (https) are needed: customers decline by them");
        }
        return new Links(publicly, key);
    }

    /** @param customer his id in the shop */
    public URI decline(ShopId shop, UUID customer, OrderId order, Purpose purpose) {
        var said = tickets.blank()
                .putLong(customer.getMostSignificantBits())
                .putLong(customer.getLeastSignificantBits())
                .putLong(order.value().getMostSignificantBits())
                .putLong(order.value().getLeastSignificantBits())
                .put((byte) purpose.ordinal());
        return URI.create("%s%s/%s/%s".formatted(publicly, PATH, shop, tickets.write(shop, said)));
    }

    /** @return empty where we have not given it out in this shop */
    public Optional<Said> read(ShopId shop, String ticket) {
        return tickets.read(shop, ticket).map(Links::said);
    }

    /** Where the customer of a case shows what went wrong, as long as the case waits for it. */
    public URI evidence(ShopId shop, AfterSaleId id) {
        var said = cases.blank()
                .putLong(id.value().getMostSignificantBits())
                .putLong(id.value().getLeastSignificantBits());
        return URI.create("%s%s/%s/%s".formatted(publicly, EVIDENCE, shop, cases.write(shop, said)));
    }

    /** @return empty where we have not given it out in this shop */
    public Optional<AfterSaleId> readEvidence(ShopId shop, String ticket) {
        return cases.read(shop, ticket).map(said -> new AfterSaleId(new UUID(said.getLong(), said.getLong())));
    }

    private static Said said(ByteBuffer from) {
        var customer = new UUID(from.getLong(), from.getLong());
        var order = new OrderId(new UUID(from.getLong(), from.getLong()));
        return new Said(customer, order, Purpose.values()[from.get()]);
    }

    /**
     * Who does not want what.
     *
     * @param order that the message was about
     */
    public record Said(UUID customer, OrderId order, Purpose purpose) {}
}
