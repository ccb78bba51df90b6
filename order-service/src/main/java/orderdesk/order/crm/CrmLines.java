package orderdesk.order.crm;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import orderdesk.contracts.order.Line;
import orderdesk.order.crm.Crm.Position;
import orderdesk.order.domain.Order;

/**
 * The lines of an order as positions of its CRM. A position that is there is found again, by product and price, else by
 * product, and keeps what else people there noted of it; a price that stays keeps the discounts that led to it.
 */
final class CrmLines {

    private final List<CrmOrder.Item> left;
    private final List<Position> positions = new ArrayList<>();

    private CrmLines(CrmOrder there) {
        this.left = new ArrayList<>(there.items());
        there.cancelledItems().forEach(id -> positions.add(new Position(id, null, null, null, null)));
    }

    static List<Position> of(Order order, CrmOrder there) {
        var lines = new CrmLines(there);
        var others =
                order.terms().lines().stream().filter(line -> !lines.kept(line)).toList();
        others.forEach(lines::changed);
        return lines.positions;
    }

    private boolean kept(Line line) {
        var same = take(item -> isOf(item, line) && item.price().compareTo(price(line)) == 0);
        same.ifPresent(item -> positions.add(new Position(item.id(), null, null, line.quantity(), null)));
        return same.isPresent();
    }

    private void changed(Line line) {
        var id = take(item -> isOf(item, line)).map(CrmOrder.Item::id).orElse(null);
        var sku = id == null ? line.sku().value() : null;
        positions.add(new Position(id, sku, id == null ? line.name() : null, line.quantity(), price(line)));
    }

    private Optional<CrmOrder.Item> take(Predicate<CrmOrder.Item> wanted) {
        var found = left.stream().filter(wanted).findFirst();
        found.ifPresent(left::remove);
        return found;
    }

    private static boolean isOf(CrmOrder.Item item, Line line) {
        return line.sku().value().equals(item.sku());
    }

    private static BigDecimal price(Line line) {
        var parts = Currency.getInstance(line.price().currency()).getDefaultFractionDigits();
        return BigDecimal.valueOf(line.price().minor(), parts);
    }
}
