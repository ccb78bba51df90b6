package orderdesk.platform.queue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import orderdesk.platform.aggregate.AggregateKind;
import orderdesk.platform.claim.PersonClaim;

/**
 * How claims are kept: one per person and shop, for ever, because its token must only grow.
 *
 * @param service the owner's word
 * @param announcedOn the owner's topic
 */
public record PersonClaimKind<E>(String service, String announcedOn, Class<E> events)
        implements AggregateKind<PersonClaim, E> {

    @Override
    public String collection() {
        return "claims";
    }

    @Override
    public Optional<String> topic() {
        return Optional.of(announcedOn);
    }

    @Override
    public Class<PersonClaim> state() {
        return PersonClaim.class;
    }

    @Override
    public Map<String, Object> keys(PersonClaim claim) {
        return Map.of("operator", claim.operator().value(), "leaseEnds", claim.leaseEnds());
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(List.of("operator", "leaseEnds"), List.of("leaseEnds"));
    }
}
