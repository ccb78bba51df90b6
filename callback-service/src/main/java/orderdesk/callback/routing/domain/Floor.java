package orderdesk.callback.routing.domain;

import java.util.Set;
import orderdesk.contracts.shared.OperatorId;

/**
 * Who is there.
 *
 * @param present whose shift runs, whatever they do
 * @param ready those of them who could take a call now
 */
public record Floor(Set<OperatorId> present, Set<OperatorId> ready) {

    public Floor {
        present = Set.copyOf(present);
        ready = Set.copyOf(ready);
    }
}
