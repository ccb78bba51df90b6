package orderdesk.order;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import orderdesk.contracts.shared.ShopId;

/** Sealed parts of copies, kept until whoever asked has fetched them, and then gone by themselves. */
public interface PersonCopies {

    /** The same part again changes nothing. */
    void keep(ShopId shop, UUID request, String place, String sealed, Instant goneAt);

    Optional<String> find(ShopId shop, UUID request, String place);
}
