package orderdesk.platform.calling;

import java.util.Map;
import java.util.TreeMap;
import orderdesk.contracts.shop.ShopSettings;
import orderdesk.platform.aggregate.Ids;

/**
 * A short name for everything in a shop's settings that says when to call: windows, limits and retries. Two settings of
 * one name make the same schedules, whichever process asks.
 */
public final class Rules {

    private Rules() {}

    public static String of(ShopSettings shop) {
        var window = shop.window();
        return Ids.of(
                        shop.zone(),
                        sorted(window.week()),
                        sorted(window.exceptions()),
                        window.hardFrom().toString(),
                        window.hardTo().toString(),
                        shop.limits().toString(),
                        shop.retries().toString())
                .toString();
    }

    private static String sorted(Map<? extends Comparable<?>, ?> map) {
        return new TreeMap<>(map).toString();
    }
}
