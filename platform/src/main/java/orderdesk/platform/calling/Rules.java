package orderdesk.platform.calling;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import orderdesk.contracts.shop.ShopSettings;

/**
 * A short name for everything in a shop's settings that says when to call: windows, limits and retries. Two settings of
 * one name make the same schedules, whichever process asks.
 */
public final class Rules {

    private Rules() {}

    public static String of(ShopSettings shop) {
        var window = shop.window();
        var rules = String.join(
                "\n",
                shop.zone(),
                sorted(window.week()),
                sorted(window.exceptions()),
                window.hardFrom().toString(),
                window.hardTo().toString(),
                shop.limits().toString(),
                shop.retries().toString());
        return UUID.nameUUIDFromBytes(rules.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static String sorted(Map<? extends Comparable<?>, ?> map) {
        return new TreeMap<>(map).toString();
    }
}
