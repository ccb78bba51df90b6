package orderdesk.callback.telephony.web;

import java.util.List;
import orderdesk.contracts.shared.Phone;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.shops.Shops;
import orderdesk.platform.web.Problem;
import org.springframework.stereotype.Component;

/** Telephone numbers as people type them, in the way of their shop's country. */
@Component
class DialledPhones {

    private final Shops shops;

    DialledPhones(Shops shops) {
        this.shops = shops;
    }

    /** @throws Problem 422 where it cannot be dialled */
    Phone of(ShopId shop, String typed) {
        var country = shops.settings(shop).orElseThrow(Problem::notFound).country();
        return Phone.parse(typed, country)
                .orElseThrow(() -> Problem.unprocessable(
                        "invalid",
                        "What was sent is not acceptable; see errors.",
                        List.of(new Problem.Error("/phone", "phone", "It cannot be dialled."))));
    }
}
