package orderdesk.inventory.query;

import java.net.URI;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.UUID;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.web.Tickets;

/**
 * The addresses at which suppliers answer without an account. Each names one question and one version of the order, in a
 * ticket that can neither be guessed nor turned to another.
 */
public final class SupplierLinks {

    /** Where the form is; the shop and the ticket follow. */
    public static final String PATH = "/public/supplier-answers";

    /** Characters of a ticket. */
    public static final int TICKET = 48;

    private final URI publicly;
    private final Tickets tickets;

    /** @param publicly how this service is reached from outside, as {@code https://stock.example.ru} */
    public SupplierLinks(URI publicly, String key) {
        this.publicly = publicly;
        this.tickets = new Tickets(key, "supplier-answer", 2 * Long.BYTES + Integer.BYTES);
    }

    /** What a link names. */
    public record Said(String query, int version) {}

    public URI answer(ShopId shop, String query, int version) {
        var id = UUID.fromString(query);
        var said = tickets.blank()
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .putInt(version);
        return URI.create("%s%s/%s/%s".formatted(publicly, PATH, shop, tickets.write(shop, said)));
    }

    /** @return nothing where we have not given it out in this shop */
    public Optional<Said> read(ShopId shop, String ticket) {
        return tickets.read(shop, ticket).map(SupplierLinks::said);
    }

    private static Said said(ByteBuffer from) {
        return new Said(new UUID(from.getLong(), from.getLong()).toString(), from.getInt());
    }
}
