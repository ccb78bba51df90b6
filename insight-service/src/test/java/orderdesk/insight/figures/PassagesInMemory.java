package orderdesk.insight.figures;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import orderdesk.contracts.order.OrderEvent.Channel;
import orderdesk.contracts.order.OrderId;
import orderdesk.insight.figures.domain.Counted;
import orderdesk.insight.figures.domain.Passage;
import orderdesk.insight.figures.domain.Passages;
import orderdesk.insight.figures.domain.Period;
import orderdesk.insight.figures.domain.Place;
import org.jspecify.annotations.Nullable;

/** Keeps what the real one keeps, in the same order. */
public final class PassagesInMemory implements Passages {

    private final Map<OrderId, Passage> kept = new HashMap<>();

    @Override
    public synchronized void keep(Passage passage) {
        kept.merge(passage.order(), passage, (known, fresh) -> fresh.facts() >= known.facts() ? fresh : known);
    }

    Passage of(OrderId order) {
        return Objects.requireNonNull(kept.get(order));
    }

    @Override
    public synchronized void each(Period period, Consumer<Passage> each) {
        in(period).forEach(each);
    }

    @Override
    public synchronized List<Passage> counted(Period period, Counted counted, @Nullable Place after, int limit) {
        return in(period)
                .filter(behind(counted))
                .sorted(comparing(PassagesInMemory::placedAt)
                        .thenComparing(passage -> passage.order().toString()))
                .filter(passage -> after == null || isAfter(passage, after))
                .limit(limit)
                .toList();
    }

    /** Nothing in memory outlives its build. */
    @Override
    public List<Passage> foldedOtherwise(int limit) {
        return List.of();
    }

    @Override
    public synchronized void renew(Passage former, Passage anew) {
        kept.computeIfPresent(former.order(), (_, known) -> known.facts() == former.facts() ? anew : known);
    }

    @Override
    public synchronized Map<OrderId, Channel> channels(Collection<OrderId> orders) {
        var channels = new HashMap<OrderId, Channel>();
        kept.values().stream()
                .filter(passage -> orders.contains(passage.order()) && passage.channel() != null)
                .forEach(passage -> channels.put(passage.order(), Objects.requireNonNull(passage.channel())));
        return channels;
    }

    private static boolean isAfter(Passage passage, Place after) {
        int order = placedAt(passage).compareTo(after.placedAt());
        return order > 0
                || order == 0
                        && passage.order().toString().compareTo(after.order().toString()) > 0;
    }

    private Stream<Passage> in(Period period) {
        return kept.values().stream()
                .filter(passage -> period.shops().contains(passage.shop()))
                .filter(passage -> passage.placedAt() != null)
                .filter(passage -> !placedAt(passage).isBefore(period.from())
                        && placedAt(passage).isBefore(period.until()));
    }

    private static Instant placedAt(Passage passage) {
        return Objects.requireNonNull(passage.placedAt());
    }

    private static Predicate<Passage> behind(Counted counted) {
        return switch (counted) {
            case TARGET_MISSED -> passage -> passage.contact().targetMissed();
            case BREACHED -> passage -> passage.contact().breached();
            case NEVER_CALLED ->
                passage -> passage.contact().attemptedAt() == null
                        && passage.end() == null
                        && passage.channel() != Channel.PHONE;
            case PROMISE_BROKEN -> passage -> passage.promises().broken() > 0;
            case ABSENT_GOODS -> Passage::absentGoods;
            case REFUSED_AT_DOOR ->
                passage -> switch (passage.parcel().result()) {
                    case REFUSED, RETURNED, UNCOLLECTED -> true;
                    case DELIVERED, FAILED -> false;
                    case null -> false;
                };
        };
    }
}
