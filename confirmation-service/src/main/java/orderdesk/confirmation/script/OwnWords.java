package orderdesk.confirmation.script;

import java.util.Map;
import java.util.function.Predicate;
import orderdesk.confirmation.domain.Case;
import orderdesk.confirmation.domain.Order;
import orderdesk.contracts.shop.ShopScript;
import orderdesk.platform.language.Speaker;

/**
 * What a shop says of its own in one talk (R049, R105).
 *
 * @param first whether nothing was ordered from that telephone before; asked only where a phrase depends on it
 * @param tried answers by step that stand as if they had been given, where a script is only shown
 */
public record OwnWords(OwnScript script, Predicate<Case> first, Map<String, String> tried) {

    /** Of a shop that says nothing. */
    public static final OwnWords NONE = new OwnWords(OwnScript.tried(ShopScript.NONE), _ -> false, Map.of());

    OwnSteps of(Case item, Order order, Speaker speaker) {
        return new OwnSteps(this, item, order, speaker);
    }

    /** @return which wording is spoken: the desk's, and the shop's after a plus sign where it has one */
    public String version(String desk) {
        return script.version() == 0 ? desk : desk + "+" + script.version();
    }
}
