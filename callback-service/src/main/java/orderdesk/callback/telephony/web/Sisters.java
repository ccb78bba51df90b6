package orderdesk.callback.telephony.web;

import java.util.List;
import java.util.Optional;
import orderdesk.callback.CallbackDesk;
import orderdesk.callback.OrderDesk;
import orderdesk.callback.order.domain.OrderFile;
import orderdesk.callback.telephony.AccessDesk;
import orderdesk.callback.telephony.TelephonyDesk;
import orderdesk.callback.telephony.domain.AccessLog.What;
import orderdesk.callback.telephony.domain.Call;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.access.Caller;
import orderdesk.platform.web.Problem;
import org.springframework.stereotype.Component;

/** What a caller ordered in another shop: that there is something, and what it is once he named the shop himself. */
@Component
class Sisters {

    /** Orders of one telephone in one shop; older ones are found by search. */
    static final int SHOWN_MAX = 5;

    private final OrderDesk orders;
    private final AccessDesk accesses;

    Sisters(CallbackDesk desk, TelephonyDesk telephony) {
        this.orders = desk.orders();
        this.accesses = telephony.accesses();
    }

    /** Only of shops that the reader serves, and never which. */
    boolean hint(Call call, Caller reader) {
        return Optional.ofNullable(call.party().customer()).stream()
                .flatMap(phone -> reader.shops().stream()
                        .filter(shop -> !shop.equals(call.shop()))
                        .map(shop -> orders.ofPhone(shop, phone, 1)))
                .anyMatch(found -> !found.isEmpty());
    }

    /**
     * Written down before it is answered.
     *
     * @throws Problem 404 for a shop that the reader does not serve, and for one in which the caller ordered nothing
     */
    List<OrderFile> open(Call call, String named, Caller reader) {
        var shop = reader.own(named);
        requireOther(call, shop);
        var phone = Optional.ofNullable(call.party().customer()).orElseThrow(Problem::notFound);
        accesses.looks(call, What.SISTER_SHOP, shop.value(), reader.operator(), reader.cause());
        var found = orders.ofPhone(shop, phone, SHOWN_MAX);
        if (found.isEmpty()) {
            throw Problem.notFound();
        }
        return found;
    }

    private static void requireOther(Call call, ShopId shop) {
        if (shop.equals(call.shop())) {
            throw Problem.conflict("same-shop", "It is the shop that he called; his orders are found by his number.");
        }
    }
}
