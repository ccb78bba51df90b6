package orderdesk.inventory.query.domain;

import java.net.URI;
import java.time.Duration;
import orderdesk.contracts.stock.SupplyEvent.Way;
import org.jspecify.annotations.Nullable;

/**
 * How one supplier of a shop is asked for what it has not got itself (R079).
 *
 * @param supplier his code in the shop
 * @param asked whether he is asked at all
 * @param url of HTTP: what {@code docs/supplier-protocol.md} appends its paths to
 * @param secret of HTTP: his bearer token for us; never shown again
 * @param address of MAIL: where his letters go
 * @param within how long an order waits for him
 */
public record Channel(
        String supplier,
        Way way,
        boolean asked,
        @Nullable URI url,
        @Nullable String secret,
        @Nullable String address,
        Duration within) {

    /** Suppliers that a shop may ask. */
    public static final int OF_SHOP_MAX = 20;

    public static final Duration WITHIN_MIN = Duration.ofSeconds(5);
    public static final Duration WITHIN_MAX = Duration.ofDays(3);
}
