package orderdesk.order.person;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import orderdesk.contracts.shared.ShopId;
import orderdesk.order.PersonCopies;

/** Copies as long as the test lasts. */
public final class CopiesInMemory implements PersonCopies {

    private final Map<String, String> parts = new ConcurrentHashMap<>();

    @Override
    public void keep(ShopId shop, UUID request, String place, String sealed, Instant goneAt) {
        parts.putIfAbsent(shop + "/" + request + "/" + place, sealed);
    }

    @Override
    public Optional<String> find(ShopId shop, UUID request, String place) {
        return Optional.ofNullable(parts.get(shop + "/" + request + "/" + place));
    }
}
