package orderdesk.inventory.supplier.feed;

import java.util.Locale;
import java.util.Set;
import orderdesk.contracts.shared.Money;
import orderdesk.contracts.shared.Sku;
import orderdesk.inventory.catalogue.domain.Entry;
import orderdesk.inventory.catalogue.domain.Param;
import orderdesk.inventory.supplier.domain.ListRules;
import org.jspecify.annotations.Nullable;

/** Understands the rows of one supplier: what a row does not say stays as it was. */
final class Mapping {

    static final int SKU_MAX = 100;

    /** Grows when entries are kept with more than before, so that the next list brings it for goods already known. */
    private static final long UNDERSTANDING = 1;

    private static final int UNITS_MAX = 1_000_000;
    private static final Set<String> YES = Set.of("true", "да", "yes", "1");
    private static final Set<String> NO = Set.of("false", "нет", "no", "0");

    private final ListRules rules;
    private final Amounts amounts;

    Mapping(ListRules rules) {
        this.rules = rules;
        this.amounts = new Amounts(rules.currency());
    }

    /** Changes when the same rows would be understood differently. */
    long seed() {
        return new Fingerprint(UNDERSTANDING)
                .add(rules.currency())
                .add(rules.purchaseParam())
                .add(rules.prepayParam())
                .add(String.valueOf(rules.marginPercent()))
                .add(String.valueOf(rules.assumedUnits()))
                .value();
    }

    /** Why the row cannot be taken, whatever is known of its offer; absent where it can. */
    @Nullable
    String fault(Row row) {
        if (Texts.clean(row.id()).isEmpty()) {
            return "id-missing";
        }
        if (isInvalid(String.valueOf(row.id()))) {
            return "id-invalid";
        }
        var written = row.fault() != null ? row.fault() : amounts.faultOfCurrency(row.text("currencyId"));
        var price = written != null ? written : amounts.fault(row.text("price"), "price");
        var purchase = price != null ? price : amounts.fault(purchaseText(row), "purchase-price");
        return purchase != null ? purchase : faultOfStock(row);
    }

    private static boolean isInvalid(String id) {
        return id.length() > SKU_MAX || Texts.hasControls(id);
    }

    private static @Nullable String faultOfStock(Row row) {
        if (row.available() != null && available(row) == null) {
            return "available-invalid";
        }
        var count = countFault(row);
        return count == null && !row.silent() && saysNothing(row) ? "says-nothing" : count;
    }

    /** The entry that the row makes of what was known before. Only for rows without a {@link #fault}. */
    Entry entry(Row row, @Nullable Entry before, long print) {
        var count = count(row);
        var listed = amounts.read(row.text("price"));
        var purchase = amounts.read(purchaseText(row));
        var margin = rules.marginPercent();
        if (margin != null && listed != null) {
            purchase = purchase == null ? listed : purchase;
            listed = withMargin(listed, margin);
        }
        var card = CardReading.of(row, before == null ? null : before.card());
        return new Entry(
                new Sku(Texts.clean(row.id())),
                card,
                isAvailable(row, before),
                count != null || before == null ? count : before.count(),
                listed != null || before == null ? listed : before.price(),
                purchase != null || before == null ? purchase : before.purchase(),
                isPrepayOnly(row, before),
                print);
    }

    static String sku(Row row) {
        return Texts.clean(row.id());
    }

    private boolean isAvailable(Row row, @Nullable Entry before) {
        var disabled = row.text("disabled");
        if (disabled != null && YES.contains(fold(disabled))) {
            return false;
        }
        var count = count(row);
        var said = available(row);
        if (said == null) {
            return count != null ? count > 0 : before == null ? !row.silent() : before.available();
        }
        return said && (count == null || count > 0);
    }

    private boolean isPrepayOnly(Row row, @Nullable Entry before) {
        var param = param(row, rules.prepayParam());
        if (param != null) {
            return YES.contains(fold(param));
        }
        var notes = row.text("sales_notes");
        return notes != null ? fold(notes).contains("предоплат") : before != null && before.prepayOnly();
    }

    private static Money withMargin(Money purchase, int percent) {
        var hundredfold = Math.multiplyExact(purchase.minor(), 100L + percent);
        return new Money(Math.ceilDiv(hundredfold, 100L), purchase.currency());
    }

    private @Nullable String purchaseText(Row row) {
        var param = param(row, rules.purchaseParam());
        return param != null ? param : row.text("purchase_price");
    }

    private static @Nullable String param(Row row, @Nullable String name) {
        return name == null
                ? null
                : row.params().stream()
                        .filter(param -> param.name().equalsIgnoreCase(name))
                        .map(Param::value)
                        .findFirst()
                        .orElse(null);
    }

    private static @Nullable Boolean available(Row row) {
        var text = row.available();
        if (text == null) {
            return null;
        }
        return YES.contains(fold(text)) ? Boolean.TRUE : NO.contains(fold(text)) ? Boolean.FALSE : null;
    }

    private static @Nullable String countFault(Row row) {
        var text = countText(row);
        return text == null || text.matches("\\d{1,7}") && Integer.parseInt(text) <= UNITS_MAX
                ? null
                : "quantity-invalid";
    }

    private static @Nullable Integer count(Row row) {
        var text = countText(row);
        return text == null ? null : Integer.valueOf(text);
    }

    private static @Nullable String countText(Row row) {
        var text = row.text("count") != null ? row.text("count") : row.text("quantity");
        return text == null || text.isEmpty() ? null : text;
    }

    private static boolean saysNothing(Row row) {
        return row.available() == null && countText(row) == null && row.text("price") == null;
    }

    private static String fold(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
