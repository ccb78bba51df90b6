package orderdesk.platform.shops;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shop.Personnel;
import orderdesk.contracts.shop.ShopEvent;
import orderdesk.contracts.shop.ShopEvent.PersonnelChanged;
import orderdesk.contracts.shop.ShopEvent.ShopChanged;
import orderdesk.contracts.shop.ShopSettings;
import orderdesk.platform.aggregate.StoreUnavailable;

/**
 * The shops in memory. Gaps between events do not matter, since each has the whole state; an older one that comes again
 * does nothing.
 *
 * <p>Before everything was read once, nobody can say that a shop does not exist: until then every question ends in
 * {@link StoreUnavailable}, and whoever asked comes again.
 */
final class ShopsTable implements Shops {

    private final Map<ShopId, Newest<ShopSettings>> settings = new ConcurrentHashMap<>();
    private final Map<ShopId, Newest<Personnel>> people = new ConcurrentHashMap<>();
    private volatile boolean complete;

    /** @param sequence of the event among those of its aggregate */
    void apply(ShopEvent event, long sequence) {
        switch (event) {
            case ShopChanged changed ->
                settings.merge(changed.shop(), new Newest<>(sequence, changed.settings()), Newest::or);
            case PersonnelChanged changed ->
                people.merge(changed.shop(), new Newest<>(sequence, changed.personnel()), Newest::or);
            case ShopEvent.Unknown _ -> {} // from a newer shop-service; nothing here depends on it
        }
    }

    void complete() {
        complete = true;
    }

    boolean isComplete() {
        return complete;
    }

    @Override
    public Optional<ShopSettings> settings(ShopId shop) {
        requireComplete();
        return Optional.ofNullable(settings.get(shop)).map(Newest::value);
    }

    @Override
    public Optional<Personnel.Member> member(ShopId shop, OperatorId person) {
        requireComplete();
        return Optional.ofNullable(people.get(shop)).stream()
                .flatMap(its -> its.value().members().stream())
                .filter(member -> member.id().equals(person))
                .findFirst();
    }

    @Override
    public Collection<ShopId> all() {
        requireComplete();
        return Set.copyOf(settings.keySet());
    }

    private void requireComplete() {
        if (!complete) {
            throw new StoreUnavailable("The shops have not been read yet");
        }
    }

    private record Newest<T>(long sequence, T value) {

        Newest<T> or(Newest<T> other) {
            return other.sequence >= sequence ? other : this;
        }
    }
}
