package orderdesk.faults;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What must hold some time after the last fault, asked of the topics and of the public API. */
final class Settled {

    private final Outside outside;
    private final Topics topics;
    private final Catalogue catalogue;

    Settled(Outside outside, Topics topics, Catalogue catalogue) {
        this.outside = outside;
        this.topics = topics;
        this.catalogue = catalogue;
    }

    /** Empty when all is well. */
    List<String> violations(List<Wish> wishes) throws IOException, InterruptedException {
        var wanted = new LinkedHashMap<String, String>();
        wishes.forEach(wish -> wanted.put(wish.number(), wish.id()));
        var facts = topics.all();
        var told = Told.of(facts);
        var violations = new ArrayList<>(Sequences.violations(facts));
        violations.addAll(Orders.violations(told, wanted));
        violations.addAll(Goods.violations(told, Catalogue.received(), catalogue.free()));
        for (var wish : wishes) {
            var order = told.get(wish.id());
            if (order != null) {
                violations.addAll(order(wish, order));
                violations.addAll(itsCase(wish, order));
            }
        }
        return violations;
    }

    /** It is readable, is what was wanted, and is where the topics say it is. */
    private List<String> order(Wish wish, Told told) throws IOException, InterruptedException {
        var seen = outside.get("tribuna-storefront", "order", "/v1/orders/" + wish.id());
        var first = wish.placed().orElseThrow();
        var violations = new ArrayList<String>();
        differs(wish, "status", 200, seen.status(), violations);
        differs(wish, "number", first.text("/number"), seen.text("/number"), violations);
        differs(wish, "state", told.state, seen.text("/state"), violations);
        differs(wish, "version", told.version, seen.at("/version").asInt(), violations);
        if (told.version == 1) {
            differs(wish, "lines", first.at("/lines"), seen.at("/lines"), violations);
            differs(wish, "totals", first.at("/totals"), seen.at("/totals"), violations);
        }
        return violations;
    }

    /** It has one case, which follows it: in one queue, unless the order is confirmed or over. */
    private List<String> itsCase(Wish wish, Told told) throws IOException, InterruptedException {
        var seen = outside.get("anna", "confirmation", "/v1/cases/" + wish.id());
        var violations = new ArrayList<String>();
        differs(wish, "case", 200, seen.status(), violations);
        differs(wish, "case's version", told.version, seen.at("/order/version").asInt(), violations);
        differs(wish, "case over", told.isOver(), seen.text("/stage").equals("CLOSED"), violations);
        var confirmed = told.state.equals("CONFIRMED");
        differs(wish, "case confirmed", confirmed, seen.at("/order/confirmed").asBoolean(), violations);
        var resting = told.isOver() || confirmed;
        differs(wish, "case in no queue", resting, seen.text("/queue").isEmpty(), violations);
        return violations;
    }

    /** Everything asked for again is answered as it was the first time. */
    static List<String> answeredOtherwise(List<Wish> wishes, Storefront storefront)
            throws IOException, InterruptedException {
        var violations = new ArrayList<String>();
        for (var wish : wishes) {
            var again = storefront.post(wish);
            if (!again.equals(wish.placed().orElseThrow()) || !wish.isAnsweredAlike()) {
                violations.add("%s was answered %s, and again %s".formatted(wish.number(), wish.replies(), again));
            }
        }
        return violations;
    }

    static Map<String, Long> states(List<Fact> facts) {
        var states = new LinkedHashMap<String, Long>();
        Told.of(facts).values().forEach(order -> states.merge(order.state, 1L, Long::sum));
        return states;
    }

    private static void differs(Wish wish, String what, Object expected, Object seen, List<String> violations) {
        if (!expected.equals(seen)) {
            violations.add("%s, %s: expected %s, saw %s".formatted(wish.number(), what, expected, seen));
        }
    }
}
