package orderdesk.promo.domain;

import java.util.List;
import orderdesk.contracts.order.LineId;
import orderdesk.contracts.order.OrderTerms;
import orderdesk.contracts.shared.Money;
import orderdesk.contracts.shared.Sku;
import org.jspecify.annotations.Nullable;

/**
 * As much of an order as its benefits depend on.
 *
 * @param customer whose limits count: a keyed hash, nobody's name or number
 */
public record Basket(List<Goods> goods, Money delivery, String customer) {

    public Basket {
        goods = List.copyOf(goods);
    }

    public static Basket of(OrderTerms terms, String customer) {
        var goods = terms.lines().stream()
                .map(line -> new Goods(
                        line.id(), line.sku(), line.vendor(), line.total().minor()))
                .toList();
        return new Basket(goods, terms.delivery().cost(), customer);
    }

    String currency() {
        return delivery.currency();
    }

    long sum() {
        return goods.stream().mapToLong(Goods::total).sum();
    }

    Money money(long minor) {
        return new Money(minor, currency());
    }

    /**
     * @param vendor absent where nobody named him
     * @param total of one line, in minor units
     */
    public record Goods(LineId line, Sku sku, @Nullable String vendor, long total) {}
}
