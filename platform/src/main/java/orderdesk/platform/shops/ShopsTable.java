package orderdesk.platform.shops;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shared.Wire;
import orderdesk.contracts.shop.Personnel;
import orderdesk.contracts.shop.ShopEvent;
import orderdesk.contracts.shop.ShopEvent.PersonnelChanged;
import orderdesk.contracts.shop.ShopEvent.ScriptChanged;
import orderdesk.contracts.shop.ShopEvent.ShopChanged;
import orderdesk.contracts.shop.ShopSettings;
import orderdesk.platform.aggregate.StoreUnavailable;
import orderdesk.platform.shops.ShopsCopy.Kept;

/**
 * The shops in memory. Gaps between events do not matter, since each has the whole state; an older one that comes again
 * does nothing.
 *
 * <p>Before everything was read once, nobody can say that a shop does not exist. With the service's own copy, the shops
 * in it are known; a question about any other ends in {@link StoreUnavailable}, as every question does without a copy,
 * and whoever asked comes again.
 */
final class ShopsTable implements Shops {

    private final Map<ShopId, Newest<ShopSettings>> settings = new ConcurrentHashMap<>();
    private final Map<ShopId, Newest<Personnel>> people = new ConcurrentHashMap<>();
    private final Map<ShopId, Newest<Scripted>> scripts = new ConcurrentHashMap<>();
    private volatile boolean recalled;
    private volatile boolean complete;

    /**
     * @param sequence of the event among those of its aggregate
     * @return whether it is newer than what was known
     */
    boolean apply(ShopEvent event, long sequence) {
        return switch (event) {
            case ShopChanged changed -> put(settings, changed.shop(), new Newest<>(sequence, changed.settings()));
            case PersonnelChanged changed -> put(people, changed.shop(), new Newest<>(sequence, changed.personnel()));
            case ScriptChanged changed ->
                put(scripts, changed.shop(), new Newest<>(sequence, new Scripted(changed.version(), changed.script())));
            case ShopEvent.Unknown _ -> false; // from a newer shop-service; nothing here depends on it
        };
    }

    private static <T> boolean put(Map<ShopId, Newest<T>> known, ShopId shop, Newest<T> news) {
        return known.merge(shop, news, Newest::or) == news;
    }

    /** Takes what the service knew when it last ran. */
    void recall(List<Kept> copy) {
        copy.forEach(kept -> apply(Wire.mapper().readValue(kept.event(), ShopEvent.class), kept.sequence()));
        recalled = true;
    }

    /** The topic was read to where it ended when the service started. */
    void complete() {
        complete = true;
    }

    /** Whether the topic was read, so that a shop that is not here does not exist. */
    boolean isCurrent() {
        return complete;
    }

    /** Whether there is anything to go by. */
    boolean isUsable() {
        return complete || recalled;
    }

    @Override
    public Optional<ShopSettings> settings(ShopId shop) {
        return known(settings, shop);
    }

    @Override
    public Optional<Personnel.Member> member(ShopId shop, OperatorId person) {
        return members(shop).stream()
                .filter(member -> member.id().equals(person))
                .findFirst();
    }

    @Override
    public Optional<Personnel.EasyWork> easyWork(ShopId shop) {
        return known(people, shop).map(Personnel::easy);
    }

    /** Nobody waits for it: most shops have none, and the desk's own words do without. */
    @Override
    public Optional<Scripted> script(ShopId shop) {
        return Optional.ofNullable(scripts.get(shop)).map(Newest::value);
    }

    @Override
    public Collection<Personnel.Member> members(ShopId shop) {
        return known(people, shop).map(Personnel::members).orElse(List.of());
    }

    @Override
    public Collection<ShopId> all() {
        if (!isUsable()) {
            throw unread();
        }
        return Set.copyOf(settings.keySet());
    }

    private <T> Optional<T> known(Map<ShopId, Newest<T>> those, ShopId shop) {
        var found = those.get(shop);
        if (!isUsable() || found == null && !complete) {
            throw unread();
        }
        return Optional.ofNullable(found).map(Newest::value);
    }

    private static StoreUnavailable unread() {
        return new StoreUnavailable("The shops have not been read yet");
    }

    private record Newest<T>(long sequence, T value) {

        Newest<T> or(Newest<T> other) {
            return other.sequence > sequence ? other : this;
        }
    }
}
