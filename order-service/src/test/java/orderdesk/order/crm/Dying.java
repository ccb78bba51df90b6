package orderdesk.order.crm;

import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A CRM that was told, and whose answer nobody lived to hear. */
record Dying(Crm crm) implements Crm {

    @Override
    public History since(long sinceId) {
        return crm.since(sinceId);
    }

    @Override
    public History first(LocalDateTime from) {
        return crm.first(from);
    }

    @Override
    public Optional<CrmOrder> order(long id) {
        return crm.order(id);
    }

    @Override
    public void write(long id, @Nullable String site, Edit edit) {
        crm.write(id, site, edit);
        throw new CrmAway("The power failed", null, null);
    }
}
