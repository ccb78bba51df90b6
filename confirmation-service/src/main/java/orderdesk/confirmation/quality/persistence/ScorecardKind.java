package orderdesk.confirmation.quality.persistence;

import java.util.Map;
import java.util.Optional;
import orderdesk.confirmation.quality.domain.Scorecard;
import orderdesk.confirmation.quality.domain.Scorecard.Changed;
import orderdesk.platform.aggregate.Setting;
import orderdesk.platform.aggregate.SettingKind;

/** How it is kept by what a shop judges its calls: one document per shop; told to nobody. */
final class ScorecardKind implements SettingKind<Scorecard, Changed> {

    @Override
    public String service() {
        return "confirmation";
    }

    @Override
    public String collection() {
        return "scorecards";
    }

    @Override
    public Optional<String> topic() {
        return Optional.empty();
    }

    @Override
    public Class<Scorecard> state() {
        return Scorecard.class;
    }

    @Override
    public Class<Changed> events() {
        return Changed.class;
    }

    @Override
    public Setting setting(Scorecard scorecard) {
        return Setting.of(Map.of("criteria", scorecard.criteria()));
    }
}
