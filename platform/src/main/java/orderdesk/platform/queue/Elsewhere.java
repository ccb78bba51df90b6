package orderdesk.platform.queue;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.aggregate.Aggregates;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.claim.ClaimElsewhere;
import orderdesk.platform.claim.WorkItem;

/** What is known of the claims in the other queue. */
record Elsewhere(Aggregates<ClaimElsewhere, ?> known) {

    /** Whether somebody else works with the person there. */
    boolean holds(ShopId shop, UUID person, OperatorId asking, Instant now) {
        return known.find(shop, person.toString())
                .filter(claim -> claim.state().keepsOut(asking, now))
                .isPresent();
    }

    /** Without the work of persons with whom somebody else works there; one look for each shop. */
    <T extends WorkItem<T>> List<Stored<T>> without(List<Stored<T>> all, OperatorId reader, Instant now) {
        var held = all.stream().map(Stored::shop).distinct().flatMap(shop -> held(shop, all, reader, now).stream());
        var ids = held.collect(Collectors.toSet());
        return all.stream().filter(item -> !ids.contains(item.state().person())).toList();
    }

    private <T extends WorkItem<T>> Set<UUID> held(ShopId shop, List<Stored<T>> all, OperatorId reader, Instant now) {
        var persons = all.stream()
                .filter(item -> item.shop().equals(shop))
                .map(item -> item.state().person().toString())
                .distinct()
                .toList();
        return known.findAll(shop, persons).stream()
                .map(Stored::state)
                .filter(claim -> claim.keepsOut(reader, now))
                .map(ClaimElsewhere::person)
                .collect(Collectors.toSet());
    }
}
