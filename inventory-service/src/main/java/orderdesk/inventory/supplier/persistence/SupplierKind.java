package orderdesk.inventory.supplier.persistence;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import orderdesk.contracts.shared.Topics;
import orderdesk.contracts.stock.StockEvent;
import orderdesk.inventory.supplier.domain.Supplier;
import orderdesk.inventory.supplier.domain.Syncing;
import orderdesk.platform.Decision;
import orderdesk.platform.aggregate.Setting;
import orderdesk.platform.aggregate.SettingKind;

/** How suppliers are stored: found by their shop, while a list is read or carried into the
 * catalogue, and when one is to be fetched. The alarm tells of lists that are late. */
public final class SupplierKind implements SettingKind<Supplier, StockEvent> {

    @Override
    public String service() {
        return "inventory";
    }

    @Override
    public String collection() {
        return "suppliers";
    }

    @Override
    public Optional<String> topic() {
        return Optional.of(Topics.STOCK);
    }

    @Override
    public Class<Supplier> state() {
        return Supplier.class;
    }

    @Override
    public Class<StockEvent> events() {
        return StockEvent.class;
    }

    @Override
    public Optional<Instant> deadline(Supplier supplier) {
        return Syncing.deadline(supplier);
    }

    @Override
    public Decision<Supplier, StockEvent> onTime(Supplier supplier, Instant now) {
        return Syncing.onTime(supplier, now);
    }

    @Override
    public Map<String, Object> keys(Supplier supplier) {
        var keys = new HashMap<String, Object>();
        keys.put("code", supplier.code());
        var accepted = supplier.accepted();
        if (accepted != null) {
            keys.put("accepted", accepted.receivedAt());
        }
        var reading = supplier.reading();
        if (reading != null) {
            keys.put("reading", reading.until());
        }
        var sync = supplier.sync();
        var wanted = sync == null ? null : sync.wanted();
        if (wanted != null) {
            keys.put("fetch", wanted);
        }
        return keys;
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(List.of("code"), List.of("accepted"), List.of("reading"), List.of("fetch"));
    }

    @Override
    public Setting setting(Supplier supplier) {
        return new Setting(supplier.code(), supplier.settings());
    }
}
