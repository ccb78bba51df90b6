package orderdesk.inventory.price.persistence;

import java.util.Optional;
import orderdesk.contracts.stock.StockEvent;
import orderdesk.inventory.price.domain.Watch;
import orderdesk.platform.aggregate.Setting;
import orderdesk.platform.aggregate.SettingKind;

/** One for each shop: its rule, and how far its competitors' offers were looked at. */
public final class WatchKind implements SettingKind<Watch, StockEvent> {

    @Override
    public String service() {
        return "inventory";
    }

    @Override
    public String collection() {
        return "priceWatches";
    }

    @Override
    public Optional<String> topic() {
        return Optional.empty();
    }

    @Override
    public Class<Watch> state() {
        return Watch.class;
    }

    @Override
    public Class<StockEvent> events() {
        return StockEvent.class;
    }

    @Override
    public Setting setting(Watch watch) {
        return Setting.of(watch.rule());
    }
}
