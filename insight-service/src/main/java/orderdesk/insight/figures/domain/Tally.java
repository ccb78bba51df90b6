package orderdesk.insight.figures.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import orderdesk.insight.figures.domain.Figures.Contact;
import orderdesk.insight.figures.domain.Figures.Deliveries;
import orderdesk.insight.figures.domain.Figures.Orders;
import orderdesk.insight.figures.domain.Figures.Parcels;
import orderdesk.insight.figures.domain.Figures.Spread;
import orderdesk.insight.figures.domain.Figures.Work;
import orderdesk.insight.figures.domain.Passage.Promises;
import org.jspecify.annotations.Nullable;

/** Counts a group of orders one by one; what it keeps of each is three numbers. */
final class Tally {

    private final List<Long> toAttempt = new ArrayList<>();
    private final List<Long> toTalk = new ArrayList<>();
    private final List<Long> toConfirmed = new ArrayList<>();
    private Orders orders = new Orders(0, 0, 0, 0, 0, 0);
    private int owed;
    private int inTarget;
    private int targetMissed;
    private int breached;
    private int attempts;
    private Duration handling = Duration.ZERO;
    private Duration wrapUp = Duration.ZERO;
    private Promises promises = new Promises(0, 0, 0, 0, 0);
    private Parcels reminded = new Parcels(0, 0);
    private Parcels notReminded = new Parcels(0, 0);

    void add(Passage passage) {
        orders = plus(orders, passage);
        attempts += passage.attempts();
        handling = handling.plus(passage.work().handling());
        wrapUp = wrapUp.plus(passage.work().wrapUp());
        promises = promises.plus(passage.promises());
        if (passage.isOwedACall()) {
            contact(passage);
        }
        if (passage.parcel().reminded()) {
            reminded = plus(reminded, passage.parcel());
        } else {
            notReminded = plus(notReminded, passage.parcel());
        }
    }

    private void contact(Passage passage) {
        var contact = passage.contact();
        owed++;
        targetMissed += contact.targetMissed() ? 1 : 0;
        breached += contact.breached() ? 1 : 0;
        inTarget += contact.attemptedAt() != null && !contact.targetMissed() ? 1 : 0;
        waited(passage, contact.attemptedAt(), toAttempt);
        waited(passage, contact.talkedAt(), toTalk);
        waited(passage, contact.confirmedAt(), toConfirmed);
    }

    private static void waited(Passage passage, @Nullable Instant until, List<Long> waits) {
        if (passage.placedAt() != null && until != null) {
            waits.add(Duration.between(passage.placedAt(), until).toSeconds());
        }
    }

    private static Orders plus(Orders sum, Passage passage) {
        var end = Optional.ofNullable(passage.end());
        return new Orders(
                sum.placed() + 1,
                sum.confirmed() + one(end.filter(Passage.End.CONFIRMED::equals).isPresent()),
                sum.cancelled() + one(end.filter(Passage.End.CANCELLED::equals).isPresent()),
                sum.expired() + one(end.filter(Passage.End.EXPIRED::equals).isPresent()),
                sum.open() + one(end.isEmpty()),
                sum.absentGoods() + one(passage.absentGoods()));
    }

    private static Parcels plus(Parcels sum, Passage.Parcel parcel) {
        return switch (parcel.result()) {
            case null -> sum;
            case DELIVERED -> new Parcels(sum.delivered() + 1, sum.cameBack());
            case REFUSED, RETURNED, UNCOLLECTED -> new Parcels(sum.delivered(), sum.cameBack() + 1);
            case FAILED -> sum; // it is tried again
        };
    }

    private static int one(boolean counts) {
        return counts ? 1 : 0;
    }

    Figures figures(String key) {
        var perConfirmed = orders.confirmed() == 0 ? null : handling.toSeconds() / orders.confirmed();
        return new Figures(
                key,
                orders,
                new Contact(
                        owed, inTarget, targetMissed, breached, spread(toAttempt), spread(toTalk), spread(toConfirmed)),
                new Work(attempts, handling.toSeconds(), wrapUp.toSeconds(), perConfirmed),
                promises,
                new Deliveries(reminded, notReminded));
    }

    private static @Nullable Spread spread(List<Long> waits) {
        if (waits.isEmpty()) {
            return null;
        }
        var sorted = waits.stream().mapToLong(Long::longValue).sorted().toArray();
        var sum = Arrays.stream(sorted).sum();
        return new Spread(
                sorted.length, sum / sorted.length, sorted[(sorted.length - 1) / 2], sorted[sorted.length - 1]);
    }
}
