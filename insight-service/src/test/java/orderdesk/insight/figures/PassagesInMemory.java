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
import orderdesk.insight.figures.domain.Grouping;
import orderdesk.insight.figures.domain.Passage;
import orderdesk.insight.figures.domain.Passage.End;
import orderdesk.insight.figures.domain.Passages;
import orderdesk.insight.figures.domain.Period;
import orderdesk.insight.figures.domain.Place;
import orderdesk.insight.figures.domain.Slice;
import org.jspecify.annotations.Nullable;

/** Keeps what the real one keeps, in the same order. */
public class PassagesInMemory implements Passages {

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
    public synchronized List<Passage> counted(
            Period period, Counted counted, @Nullable Slice slice, @Nullable Place after, int limit) {
        return in(period.within(slice))
                .filter(behind(counted))
                .filter(passage ->
                        slice == null || key(slice.by(), passage, period).equals(slice.key()))
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
                .forEach(passage -> channels.put(passage.order(), Objects.requireNonNull(passage.cameBy())));
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
                .filter(passage -> passage.placedAt() != null && (period.mysteries() || !passage.mystery()))
                .filter(passage -> !placedAt(passage).isBefore(period.from())
                        && placedAt(passage).isBefore(period.until()));
    }

    private static Instant placedAt(Passage passage) {
        return Objects.requireNonNull(passage.placedAt());
    }

    private static String key(Grouping by, Passage passage, Period period) {
        return by.key(
                passage.shop(),
                passage.cameBy(),
                passage.operator(),
                passage.placedAt(),
                period.zones().of(passage.shop()));
    }

    private static Predicate<Passage> behind(Counted counted) {
        return switch (counted) {
            case PLACED -> Passage::isSale;
            case CONFIRMED -> passage -> passage.isSale() && passage.end() == End.CONFIRMED;
            case CANCELLED -> passage -> passage.isSale() && passage.end() == End.CANCELLED;
            case EXPIRED -> passage -> passage.isSale() && passage.end() == End.EXPIRED;
            case OPEN -> passage -> passage.isSale() && passage.end() == null;
            case CARRIED_ON -> passage -> passage.origin() != null && !passage.mystery() && passage.end() != End.MERGED;
            case MERGED -> passage -> passage.end() == End.MERGED && !passage.mystery();
            case BY_RULE -> passage -> passage.isSale() && passage.end() == End.CONFIRMED && passage.byRule();
            case IN_TARGET -> passage -> passage.isOwedACall() && isDialled(passage) && !missed(passage);
            case TARGET_MISSED -> passage -> passage.isOwedACall() && missed(passage);
            case IN_LIMIT_ONLY ->
                passage -> passage.isOwedACall()
                        && missed(passage)
                        && !passage.contact().breached();
            case BREACHED ->
                passage -> passage.isOwedACall() && passage.contact().breached();
            case UNDECIDED -> passage -> passage.isOwedACall() && !isDialled(passage) && !missed(passage);
            case NEVER_CALLED -> passage -> passage.isOwedACall() && !isDialled(passage) && passage.end() == null;
            case OVER ->
                passage -> passage.isSale()
                        && passage.isOwedACall()
                        && (passage.end() != null || passage.contact().confirmedAt() != null);
            case PROMISE_KEPT -> passage -> passage.promises().kept() > 0;
            case PROMISE_BROKEN -> passage -> passage.promises().broken() > 0;
            case ABSENT_GOODS -> passage -> passage.isSale() && passage.absentGoods();
            case REFUSED_AT_DOOR -> PassagesInMemory::cameBack;
            case REFUSED_THOUGH_REMINDED ->
                passage -> cameBack(passage) && passage.parcel().reminded();
        };
    }

    private static boolean isDialled(Passage passage) {
        return passage.contact().attemptedAt() != null;
    }

    private static boolean missed(Passage passage) {
        return passage.contact().targetMissed();
    }

    private static boolean cameBack(Passage passage) {
        return switch (passage.parcel().result()) {
            case REFUSED, RETURNED, UNCOLLECTED -> true;
            case DELIVERED, FAILED -> false;
            case null -> false;
        };
    }
}
