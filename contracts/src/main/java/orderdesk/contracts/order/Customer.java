package orderdesk.contracts.order;

import orderdesk.contracts.shared.Person;
import orderdesk.contracts.shared.Phone;
import orderdesk.contracts.shared.Zone;
import org.jspecify.annotations.Nullable;

/**
 * Who ordered and is called.
 *
 * @param type retail or wholesale: the same rules serve both (R073)
 */
public record Customer(
        Person person, @Nullable Phone phone, @Nullable String email, Zone zone, Type type) {

    public enum Type {
        RETAIL,
        WHOLESALE
    }
}
