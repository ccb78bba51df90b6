package orderdesk.confirmation.quality.persistence;

import java.util.Optional;
import orderdesk.confirmation.quality.domain.Plan;
import orderdesk.confirmation.quality.domain.Plan.Changed;
import orderdesk.platform.aggregate.Setting;
import orderdesk.platform.aggregate.SettingKind;

/** How it is kept how much a shop reviews: one document per shop; told to nobody. */
final class PlanKind implements SettingKind<Plan, Changed> {

    @Override
    public String service() {
        return "confirmation";
    }

    @Override
    public String collection() {
        return "reviewPlans";
    }

    @Override
    public Optional<String> topic() {
        return Optional.empty();
    }

    @Override
    public Class<Plan> state() {
        return Plan.class;
    }

    @Override
    public Class<Changed> events() {
        return Changed.class;
    }

    @Override
    public Setting setting(Plan plan) {
        return Setting.of(plan.versions().getLast().terms());
    }
}
