package orderdesk.insight.calls.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import orderdesk.contracts.shared.ShopId;

/**
 * The time in which customers may call a shop, or be called, and nobody is there to talk with them.
 *
 * @param open how long the shop's window was open
 * @param gaps stretches of it without anybody who serves, in their order
 */
public record Unstaffed(ShopId shop, Duration open, List<Gap> gaps) {

    /** From its first instant until just before its last. */
    public record Gap(Instant from, Instant until) {

        public Duration length() {
            return Duration.between(from, until);
        }
    }

    public Unstaffed {
        gaps = List.copyOf(gaps);
    }

    public Duration length() {
        return gaps.stream().map(Gap::length).reduce(Duration.ZERO, Duration::plus);
    }

    /** @param windows stretches in which the shop was open, in their order, without overlap */
    public static Unstaffed of(ShopId shop, List<Gap> windows, List<Stay> stays) {
        var serving = stays.stream()
                .filter(stay -> stay.shop().equals(shop) && stay.serves())
                .sorted(Comparator.comparing(Stay::from))
                .toList();
        var gaps = new ArrayList<Gap>();
        windows.forEach(window -> gaps.addAll(without(window, serving)));
        return new Unstaffed(shop, windows.stream().map(Gap::length).reduce(Duration.ZERO, Duration::plus), gaps);
    }

    private static List<Gap> without(Gap window, List<Stay> serving) {
        var gaps = new ArrayList<Gap>();
        var alone = window.from();
        for (var stay : serving) {
            if (!stay.from().isBefore(window.until())) {
                break;
            }
            if (stay.from().isAfter(alone)) {
                gaps.add(new Gap(alone, stay.from()));
            }
            alone = stay.until().isAfter(alone) ? stay.until() : alone;
        }
        if (alone.isBefore(window.until())) {
            gaps.add(new Gap(alone, window.until()));
        }
        return gaps;
    }
}
