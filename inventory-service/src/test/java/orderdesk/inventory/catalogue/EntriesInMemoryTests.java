package orderdesk.inventory.catalogue;

import java.util.Map;
import orderdesk.inventory.EntriesInMemory;
import orderdesk.inventory.catalogue.domain.Entries;

class EntriesInMemoryTests extends EntriesContract {

    final Entries entries = new EntriesInMemory(() -> _ -> Map.of());

    @Override
    protected Entries entries() {
        return entries;
    }
}
