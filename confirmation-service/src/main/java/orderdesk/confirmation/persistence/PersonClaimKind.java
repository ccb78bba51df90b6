package orderdesk.confirmation.persistence;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import orderdesk.confirmation.claim.PersonClaim;
import orderdesk.contracts.confirmation.ConfirmationEvent;
import orderdesk.contracts.shared.Topics;
import orderdesk.platform.aggregate.AggregateKind;

/** How claims are kept: one per person and shop, for ever, because its token must only grow. */
public final class PersonClaimKind implements AggregateKind<PersonClaim, ConfirmationEvent> {

    @Override
    public String service() {
        return "confirmation";
    }

    @Override
    public String collection() {
        return "claims";
    }

    @Override
    public Optional<String> topic() {
        return Optional.of(Topics.CONFIRMATIONS);
    }

    @Override
    public Class<PersonClaim> state() {
        return PersonClaim.class;
    }

    @Override
    public Class<ConfirmationEvent> events() {
        return ConfirmationEvent.class;
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
