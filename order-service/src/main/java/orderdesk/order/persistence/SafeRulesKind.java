package orderdesk.order.persistence;

import java.util.Optional;
import java.util.stream.Collectors;
import orderdesk.order.domain.safe.Conditions;
import orderdesk.order.domain.safe.SafeRule;
import orderdesk.order.domain.safe.SafeRules;
import orderdesk.order.domain.safe.SafeRules.Switched;
import orderdesk.platform.aggregate.Setting;
import orderdesk.platform.aggregate.SettingKind;

/** By which rules a shop confirms without a call, {@code _id = shop}. */
public final class SafeRulesKind implements SettingKind<SafeRules, Switched> {

    @Override
    public String service() {
        return "order";
    }

    @Override
    public String collection() {
        return "safeRules";
    }

    @Override
    public Optional<String> topic() {
        return Optional.empty();
    }

    @Override
    public Class<SafeRules> state() {
        return SafeRules.class;
    }

    @Override
    public Class<Switched> events() {
        return Switched.class;
    }

    @Override
    public Setting setting(SafeRules rules) {
        return Setting.of(rules.rules().stream().collect(Collectors.toMap(SafeRule::name, Told::of)));
    }

    /** Without who changed it last, and when. */
    private record Told(Conditions when, int calledOf10000, int resultsMin, boolean on) {

        static Told of(SafeRule rule) {
            return new Told(rule.when(), rule.calledOf10000(), rule.resultsMin(), rule.on());
        }
    }
}
