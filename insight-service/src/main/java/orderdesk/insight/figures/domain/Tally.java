package orderdesk.insight.figures.domain;

import java.time.ZoneId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.insight.figures.domain.Figures.Contact;
import orderdesk.insight.figures.domain.Figures.Deliveries;
import orderdesk.insight.figures.domain.Figures.Orders;
import orderdesk.insight.figures.domain.Figures.Parcels;
import orderdesk.insight.figures.domain.Passage.Deeds;
import orderdesk.insight.figures.domain.Passage.End;
import orderdesk.insight.figures.domain.Passage.Promises;
import orderdesk.insight.figures.domain.Passage.Work;

/** Counts a group of orders one by one; what it keeps of each is six numbers. */
final class Tally {

    private final OpenTime open;
    private final Spending spending;
    private final TimesTaken wallClock = new TimesTaken();
    private final TimesTaken openTime = new TimesTaken();
    private Orders orders = Orders.NONE;
    private int owed;
    private int inTarget;
    private int targetMissed;
    private int inLimit;
    private int breached;
    private int attempts;
    private Work work = Work.NONE;
    private Promises promises = Promises.NONE;
    private Parcels reminded = new Parcels(0, 0);
    private Parcels notReminded = new Parcels(0, 0);

    Tally(OpenTime open, Rates rates) {
        this.open = open;
        this.spending = new Spending(rates);
    }

    /** The order itself; whose work it was is another thing. */
    void add(Passage passage, ZoneId zone) {
        orders = orders.plus(one(passage, zone));
        if (passage.isSale() && passage.end() == End.CONFIRMED) {
            spending.confirmed(passage.shop());
        }
        if (passage.isOwedACall()) {
            contact(passage);
        }
        if (passage.parcel().reminded()) {
            reminded = plus(reminded, passage.parcel());
        } else {
            notReminded = plus(notReminded, passage.parcel());
        }
    }

    void add(ShopId shop, Deeds deeds) {
        spending.handled(shop, deeds.work().handling());
        attempts += deeds.attempts();
        work = work.plus(deeds.work());
        promises = promises.plus(deeds.promises());
    }

    private void contact(Passage passage) {
        var contact = passage.contact();
        owed++;
        targetMissed += one(contact.targetMissed());
        breached += one(contact.breached());
        inTarget += one(contact.attemptedAt() != null && !contact.targetMissed());
        inLimit += one(contact.attemptedAt() != null && !contact.breached());
        wallClock.add(passage, OpenTime.ALWAYS);
        openTime.add(passage, open);
    }

    /** What one order adds; a mystery adds nothing. */
    private static Orders one(Passage passage, ZoneId zone) {
        if (passage.mystery()) {
            return Orders.NONE;
        }
        if (!passage.isSale()) {
            var merged = one(passage.end() == End.MERGED);
            return new Orders(0, 0, 0, 0, 0, 0, 0, 0, 1 - merged, merged, 0);
        }
        var end = passage.end();
        var atNight = Night.holds(passage.placedAt(), zone);
        return new Orders(
                1,
                one(end == End.CONFIRMED),
                one(end == End.CANCELLED),
                one(end == End.EXPIRED),
                one(end == null),
                one(passage.absentGoods()),
                one(atNight),
                one(atNight && passage.absentGoods()),
                0,
                0,
                one(end == End.CONFIRMED && passage.byRule()));
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
        var handling = work.handling().toSeconds();
        var perConfirmed = orders.confirmed() == 0 ? null : handling / orders.confirmed();
        return new Figures(
                key,
                orders,
                new Contact(owed, inTarget, targetMissed, inLimit, breached, wallClock.times(), openTime.times()),
                new Figures.Work(attempts, handling, work.wrapUp().toSeconds(), perConfirmed, spending.costs()),
                promises,
                new Deliveries(reminded, notReminded));
    }
}
