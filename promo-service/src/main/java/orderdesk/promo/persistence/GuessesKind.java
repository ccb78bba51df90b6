package orderdesk.promo.persistence;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import orderdesk.contracts.benefit.BenefitEvent;
import orderdesk.contracts.shared.Topics;
import orderdesk.platform.aggregate.AggregateKind;
import orderdesk.promo.domain.Guesses;

/** How guessing is stored: by who does it. */
public final class GuessesKind implements AggregateKind<Guesses, BenefitEvent> {

    @Override
    public String service() {
        return "promo";
    }

    @Override
    public String collection() {
        return "guesses";
    }

    @Override
    public Optional<String> topic() {
        return Optional.of(Topics.BENEFITS);
    }

    @Override
    public Class<Guesses> state() {
        return Guesses.class;
    }

    @Override
    public Class<BenefitEvent> events() {
        return BenefitEvent.class;
    }

    @Override
    public Map<String, Object> keys(Guesses guesses) {
        return guesses.alarmedAt() == null ? Map.of() : Map.of("alarmed", guesses.alarmedAt());
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(List.of("alarmed"));
    }
}
