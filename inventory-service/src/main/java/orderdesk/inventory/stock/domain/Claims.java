package orderdesk.inventory.stock.domain;

import java.util.LinkedHashMap;
import java.util.Map;
import orderdesk.contracts.shared.Sku;

/** Turns the lines of an order into what is asked of each item, lines of one SKU summed. */
final class Claims {

    private Claims() {}

    static Map<Sku, Claim> of(OrderStock stock) {
        var claims = new LinkedHashMap<Sku, Claim>();
        var aim = stock.aim();
        if (!aim.ends()) {
            for (var want : stock.wants()) {
                claims.merge(want.sku(), claim(stock, aim, want.quantity()), Claims::sum);
            }
        }
        for (var sku : stock.touched()) {
            claims.putIfAbsent(sku, claim(stock, aim.ends() ? aim : Aim.RELEASE, 0));
        }
        return claims;
    }

    private static Claim claim(OrderStock stock, Aim aim, int wanted) {
        return new Claim(stock.orderId(), stock.step(), aim, wanted, stock.placedAt());
    }

    private static Claim sum(Claim one, Claim other) {
        return new Claim(one.order(), one.step(), one.aim(), one.wanted() + other.wanted(), one.placedAt());
    }
}
