package orderdesk.notification.mailbox;

import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import orderdesk.contracts.shared.ShopId;
import orderdesk.notification.files.Bytes;

/** The content of attachments: kept before the letter is, so that no letter names what is not there. */
public interface Attachments {

    /**
     * Kept while it is read, a piece at a time. The same id again is the same content, and is not read.
     *
     * @throws IOException of the content; nothing is kept then
     */
    void keep(ShopId shop, UUID id, Bytes content) throws IOException;

    /** Empty for what is unknown, or another shop's. */
    Optional<Bytes> find(ShopId shop, UUID id);

    /** Deletes what a crash left of attachments in the middle; may run anywhere, any number of times. */
    int sweep();
}
