package orderdesk.shop.domain;

import java.time.Instant;
import java.util.Optional;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shop.Personnel;
import orderdesk.contracts.shop.ShopEvent;
import orderdesk.contracts.shop.ShopEvent.PersonnelChanged;
import orderdesk.platform.Decision;

/**
 * The people who work for one shop. An aggregate of its own, so that a shift's change does not meet a change of
 * settings.
 *
 * @param version grows with every change, from 1
 */
public record Staff(ShopId shop, int version, Personnel personnel) {

    /**
     * @param currency of the shop
     * @throws NotAcceptable naming everything that is wrong with them
     */
    public static Decision<Staff, ShopEvent> engage(
            ShopId shop, Optional<Staff> known, Personnel personnel, String currency, Instant now) {
        if (known.isPresent() && known.get().personnel.equals(personnel)) {
            return Decision.of(known.get());
        }
        NotAcceptable.unlessNone(StaffRules.violations(personnel, known.map(Staff::personnel), currency));
        var next = new Staff(shop, known.map(Staff::version).orElse(0) + 1, personnel);
        return Decision.of(next, new PersonnelChanged(shop, next.version, personnel, now));
    }
}
