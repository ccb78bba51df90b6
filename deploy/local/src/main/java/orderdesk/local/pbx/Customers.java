package orderdesk.local.pbx;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/** What happens when the desk calls somebody, by his number; who is not in it takes up. */
final class Customers {

    private static final int CUSTOMERS_MAX = 1_000;

    private final Map<String, Customer> known = new ConcurrentHashMap<>();

    Customer of(String number) {
        return known.getOrDefault(digits(number), Customer.ANYBODY);
    }

    /** @param said {@code {number, script, ring, talk}} */
    int learn(JsonNode said) {
        if (known.size() >= CUSTOMERS_MAX) {
            known.clear();
        }
        var wanted = new Wanted(null, "", said.path("script").asString("answered"), null, 0, 0, false, false, 0);
        var otherwise = Customer.ANYBODY;
        var customer = new Customer(
                wanted.what(),
                Math.clamp(said.path("ring").asInt(otherwise.ring()), 0, Wanted.RING_MAX),
                Math.clamp(said.path("talk").asInt(otherwise.talk()), 0, Wanted.TALK_MAX));
        known.put(digits(said.path("number").asString("")), customer);
        return known.size();
    }

    static String digits(String number) {
        return number.replaceAll("[^0-9]", "");
    }
}
