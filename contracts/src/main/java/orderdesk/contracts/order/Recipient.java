package orderdesk.contracts.order;

import orderdesk.contracts.shared.Person;
import orderdesk.contracts.shared.Phone;
import org.jspecify.annotations.Nullable;

/** Who takes the parcel, who need not be the buyer. */
public record Recipient(Person person, @Nullable Phone phone) {}
