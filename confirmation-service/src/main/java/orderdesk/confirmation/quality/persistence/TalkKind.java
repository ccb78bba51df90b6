package orderdesk.confirmation.quality.persistence;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import orderdesk.confirmation.quality.domain.Talk;
import orderdesk.contracts.confirmation.ConfirmationEvent;
import orderdesk.platform.aggregate.AggregateKind;

/** How talks are kept that can be reviewed: one per call of the exchange; told to nobody. */
final class TalkKind implements AggregateKind<Talk, ConfirmationEvent> {

    @Override
    public String service() {
        return "confirmation";
    }

    @Override
    public String collection() {
        return "talks";
    }

    @Override
    public Optional<String> topic() {
        return Optional.empty();
    }

    @Override
    public Class<Talk> state() {
        return Talk.class;
    }

    @Override
    public Class<ConfirmationEvent> events() {
        return ConfirmationEvent.class;
    }

    @Override
    public Map<String, Object> keys(Talk talk) {
        return Map.of(
                "operator", talk.operator().value(),
                "period", talk.period(),
                "kind", talk.kind().name(),
                "draw", talk.draw(),
                "hurried", talk.isHurried(),
                "recorded", talk.recorded(),
                "talked", talk.talkedMillis(),
                "ended", talk.ended(),
                "calibration", talk.calibration());
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(
                List.of("operator", "period", "kind", "draw"),
                List.of("period", "recorded"),
                List.of("calibration", "ended"));
    }
}
