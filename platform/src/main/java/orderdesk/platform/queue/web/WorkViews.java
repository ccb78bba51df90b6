package orderdesk.platform.queue.web;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shared.Zone;
import orderdesk.contracts.shop.ShopSettings;
import orderdesk.platform.access.Caller;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.calling.CallingHours;
import orderdesk.platform.calling.Purpose;
import orderdesk.platform.calling.Reason;
import orderdesk.platform.calling.Schedule;
import orderdesk.platform.claim.WorkItem;
import orderdesk.platform.queue.Claimed;
import orderdesk.platform.shops.Shops;
import orderdesk.platform.shops.UnknownShop;
import orderdesk.platform.web.Answers;
import org.springframework.http.ResponseEntity;

/**
 * Shows work as its reader needs it: reasons and sentences made for this reader and this moment.
 *
 * @param <V> one piece of work as the service shows it
 */
public abstract class WorkViews<T extends WorkItem<T>, V> {

    private final Shops shops;
    private final Clock clock;

    protected WorkViews(Shops shops, Clock clock) {
        this.shops = shops;
        this.clock = clock;
    }

    /** @param others the same person's other open work */
    protected abstract V view(Stored<T> stored, List<Stored<T>> others, OperatorId reader, Locale language);

    /** The same person's other open work, as it stands now. */
    protected abstract List<Stored<T>> othersOf(T item);

    /** With its ETag. */
    public final ResponseEntity<V> answer(Stored<T> item, Caller caller, Locale language) {
        var view = view(item, othersOf(item.state()), caller.operator(), language);
        return Answers.ok(Answers.tag(item.rev()), view);
    }

    /** All that a claim is on, best first. */
    public final List<V> all(Claimed<T> claimed, Caller caller, Locale language) {
        return claimed.items().stream()
                .map(item -> view(item, without(item, claimed.items()), caller.operator(), language))
                .toList();
    }

    private static <T> List<Stored<T>> without(Stored<T> item, List<Stored<T>> all) {
        return all.stream().filter(other -> !other.id().equals(item.id())).toList();
    }

    /**
     * Why it stands where it stands, in one sentence.
     *
     * @param zone of the customer
     */
    protected final Optional<String> sentence(
            T item, Zone zone, Optional<Purpose> purpose, Schedule schedule, Locale language) {
        var settings = settings(item.shop());
        var here = ZoneId.of(settings.zone());
        var reason = new Reason(CallingHours.of(settings, zone), ZoneId.of(zone.id()), here, language);
        return purpose.map(why -> reason.sentence(why, schedule, now()));
    }

    protected final ShopSettings settings(ShopId shop) {
        return shops.settings(shop).orElseThrow(() -> new UnknownShop(shop));
    }

    protected final Instant now() {
        return clock.instant();
    }
}
