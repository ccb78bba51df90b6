package orderdesk.insight.calls;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import orderdesk.contracts.callback.CallEvent;
import orderdesk.contracts.callback.CallEvent.PresenceChanged;
import orderdesk.contracts.callback.Presence;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.inbox.Received;

/** For how long shops were open with nobody there, looked at second by second, by the events alone. */
public final class FloorByHand {

    private static final LocalTime TEN = LocalTime.of(10, 0);

    private final Map<ShopId, TreeMap<Instant, Map<String, Presence>>> turns = new HashMap<>();

    public FloorByHand(List<Received<CallEvent>> told) {
        told.stream()
                .filter(said -> said.event() instanceof PresenceChanged)
                .sorted(Comparator.comparing(Received::sequence))
                .forEach(said -> {
                    var turned = (PresenceChanged) said.event();
                    turns.computeIfAbsent(said.shop(), _ -> new TreeMap<>())
                            .computeIfAbsent(turned.at(), _ -> new HashMap<>())
                            .put(turned.operator().value(), turned.presence());
                });
    }

    /** The two shops' windows on a Monday or a Tuesday, each on its own clock. */
    static boolean isOpen(ShopId shop, Instant at) {
        var moscow = shop.value().equals("tribuna");
        var time = at.atZone(ZoneId.of(moscow ? "Europe/Moscow" : "Asia/Yekaterinburg"))
                .toLocalTime();
        return moscow
                ? isIn(time, TEN, LocalTime.of(20, 30))
                : isIn(time, TEN, LocalTime.of(13, 0)) || isIn(time, LocalTime.of(14, 0), LocalTime.of(19, 0));
    }

    private static boolean isIn(LocalTime time, LocalTime from, LocalTime until) {
        return !time.isBefore(from) && time.isBefore(until);
    }

    /** Open and unstaffed time of a day. */
    public Map<String, List<Duration>> of(Instant midnight, List<ShopId> shops) {
        return shops.stream().collect(Collectors.toMap(ShopId::value, shop -> times(shop, midnight)));
    }

    private List<Duration> times(ShopId shop, Instant midnight) {
        var now = new HashMap<String, Presence>();
        var its = turns.getOrDefault(shop, new TreeMap<>());
        var open = 0;
        var alone = 0;
        for (var second = 0; second < 86_400; second++) {
            var at = midnight.plusSeconds(second);
            var first = second == 0 ? its.headMap(at, true) : its.subMap(at.minusSeconds(1), false, at, true);
            first.values().forEach(now::putAll);
            if (isOpen(shop, at)) {
                open++;
                alone += now.values().stream().anyMatch(FloorByHand::serves) ? 0 : 1;
            }
        }
        return List.of(Duration.ofSeconds(open), Duration.ofSeconds(alone));
    }

    private static boolean serves(Presence presence) {
        return presence == Presence.READY || presence == Presence.TALKING || presence == Presence.WRAP_UP;
    }
}
