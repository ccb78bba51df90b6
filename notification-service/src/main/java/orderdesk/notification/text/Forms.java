package orderdesk.notification.text;

import java.util.Map;
import java.util.Optional;
import orderdesk.contracts.shared.Language;
import orderdesk.contracts.shared.ShopId;
import orderdesk.notification.addressee.domain.GrammaticalCase;
import orderdesk.notification.order.domain.Known;

/** How customers are written to, as somebody has set it right: the forms of their names, and their language. */
public interface Forms {

    /** Of the customer of that order; of other cases the desk's own are used. */
    Map<GrammaticalCase, String> of(ShopId shop, Known order);

    /** In which the customer of that order wants to be written to; empty where nobody has said so. */
    Optional<Language> language(ShopId shop, Known order);
}
