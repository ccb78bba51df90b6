package orderdesk.confirmation.persistence;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import orderdesk.confirmation.domain.Colleague;
import orderdesk.contracts.confirmation.ConfirmationEvent;
import orderdesk.platform.aggregate.AggregateKind;

/** How it is kept who is at work: one document per operator and shop; told to nobody. */
final class ColleagueKind implements AggregateKind<Colleague, ConfirmationEvent> {

    @Override
    public String service() {
        return "confirmation";
    }

    @Override
    public String collection() {
        return "colleagues";
    }

    @Override
    public Optional<String> topic() {
        return Optional.empty();
    }

    @Override
    public Class<Colleague> state() {
        return Colleague.class;
    }

    @Override
    public Class<ConfirmationEvent> events() {
        return ConfirmationEvent.class;
    }

    @Override
    public Map<String, Object> keys(Colleague colleague) {
        return Map.of("there", colleague.isThere(), "since", colleague.since());
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(List.of("there", "since"));
    }
}
