package orderdesk.platform.queue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import orderdesk.platform.aggregate.AggregateKind;
import orderdesk.platform.claim.ClaimElsewhere;

/** How the other queue's claims are kept: what was last heard of each, told to nobody. */
public record ClaimElsewhereKind<E>(String service, Class<E> events) implements AggregateKind<ClaimElsewhere, E> {

    @Override
    public String collection() {
        return "claimsElsewhere";
    }

    @Override
    public Optional<String> topic() {
        return Optional.empty();
    }

    @Override
    public Class<ClaimElsewhere> state() {
        return ClaimElsewhere.class;
    }

    @Override
    public Map<String, Object> keys(ClaimElsewhere claim) {
        return Map.of("operator", claim.operator().value(), "leaseEnds", claim.leaseEnds());
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(List.of("operator", "leaseEnds"));
    }
}
