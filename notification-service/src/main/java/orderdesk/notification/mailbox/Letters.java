package orderdesk.notification.mailbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import orderdesk.contracts.notification.MailEvent.MailKind;
import orderdesk.contracts.shared.ShopId;
import orderdesk.notification.mailbox.domain.ReceivedLetter;
import orderdesk.platform.aggregate.Stored;
import org.jspecify.annotations.Nullable;

/** The letters, as they are looked for. */
public interface Letters {

    /** With mail to their senders that is due, the longest waiting first. */
    List<Stored<ReceivedLetter>> due(ShopId shop, Instant now, int limit);

    /**
     * Newest first.
     *
     * @param kind of that kind only, where it is given
     * @param before received earlier; of the same instant, with a lower id
     */
    List<Stored<ReceivedLetter>> page(ShopId shop, @Nullable MailKind kind, @Nullable Place before, int limit);

    /** The one whose sender was written this. */
    Optional<ReceivedLetter> answeredBy(ShopId shop, UUID outgoing);

    Optional<ReceivedLetter> withMessageId(ShopId shop, String messageId);

    /** How many of that sender came since then; counted up to {@code limit}. */
    long since(ShopId shop, String sender, Instant then, int limit);

    /** Somebody here has dealt with a letter of his. */
    boolean isKnown(ShopId shop, String sender);

    record Place(Instant receivedAt, String id) {}
}
