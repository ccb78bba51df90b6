package orderdesk.notification.mailbox;

import java.util.Optional;
import java.util.UUID;
import orderdesk.contracts.shared.ShopId;

/** The content of attachments: kept before the letter is, so that no letter names what is not there. */
public interface Attachments {

    /** The same id again is the same content. */
    void keep(ShopId shop, UUID id, byte[] content);

    /** Empty for what is unknown, or another shop's. */
    Optional<byte[]> find(ShopId shop, UUID id);
}
