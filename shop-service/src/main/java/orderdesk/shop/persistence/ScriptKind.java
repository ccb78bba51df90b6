package orderdesk.shop.persistence;

import java.util.Optional;
import orderdesk.contracts.shared.Topics;
import orderdesk.contracts.shop.ShopEvent;
import orderdesk.platform.aggregate.Setting;
import orderdesk.platform.aggregate.SettingKind;
import orderdesk.shop.domain.Script;

/** How scripts are kept: one per shop, every version of it in its events. */
public final class ScriptKind implements SettingKind<Script, ShopEvent> {

    @Override
    public String service() {
        return "shop";
    }

    @Override
    public String collection() {
        return "scripts";
    }

    @Override
    public Optional<String> topic() {
        return Optional.of(Topics.SHOPS);
    }

    @Override
    public Class<Script> state() {
        return Script.class;
    }

    @Override
    public Class<ShopEvent> events() {
        return ShopEvent.class;
    }

    @Override
    public Setting setting(Script script) {
        return Setting.of(script.script());
    }
}
