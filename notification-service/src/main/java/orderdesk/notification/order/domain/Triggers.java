package orderdesk.notification.order.domain;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import orderdesk.contracts.confirmation.ConfirmationEvent;
import orderdesk.contracts.confirmation.ConfirmationEvent.AttemptResult;
import orderdesk.contracts.confirmation.ReviewEvent;
import orderdesk.contracts.order.AfterSaleEvent;
import orderdesk.contracts.order.Awaited;
import orderdesk.contracts.order.MysteryEvent;
import orderdesk.contracts.order.OrderDrafted;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.contracts.order.OrderEvent.Channel;
import orderdesk.contracts.order.OrderEvent.OrderAgreed;
import orderdesk.contracts.order.OrderEvent.OrderPlaced;
import orderdesk.contracts.shop.ShopSettings;
import orderdesk.contracts.stock.StockEvent.StockShort;
import orderdesk.notification.message.domain.Kind;
import orderdesk.notification.message.domain.Wish;
import orderdesk.platform.calling.CallingHours;

/**
 * What happened, and what the customer should be written about it. The wishes of an event follow from the event and the
 * shop's settings alone, so that a second delivery wishes for the same, or for nothing new.
 */
public final class Triggers {

    private static final String PLACED = "placed";

    private final ShopSettings shop;
    private final Timings timings;

    public Triggers(ShopSettings shop, Timings timings) {
        this.shop = shop;
        this.timings = timings;
    }

    /** @param cause id of the event */
    public List<Wish> of(OrderEvent event, String cause) {
        return switch (event) {
            case OrderPlaced it -> accepted(it);
            case OrderEvent.OrderAgreed it when it.waitingFor().contains(Awaited.PREPAYMENT) -> payment(it, cause);
            case OrderEvent.OrderConfirmed it -> confirmed(it, cause);
            case OrderEvent.OrderCancelled it
            when it.duplicateOf() != null -> List.of(); // the order that is kept goes on
            case OrderEvent.OrderCancelled it -> wish(Kind.CANCELLED, cause, it.at(), 0);
            case AfterSaleEvent it -> afterSale(it, cause);
            case OrderEvent.OrderAgreed _,
                    OrderDrafted _,
                    OrderEvent.OrderAmended _,
                    OrderEvent.OrderReopened _,
                    OrderEvent.PaymentRecorded _,
                    OrderEvent.ConfirmationRefused _,
                    OrderEvent.OrderExpired _,
                    OrderEvent.DeliveryReported _,
                    MysteryEvent _,
                    OrderEvent.Unknown _ -> List.of();
        };
    }

    /** The link, and once more before the term ends; an agreement that is announced again has the same term. */
    private List<Wish> payment(OrderAgreed agreed, String cause) {
        var end = agreed.at().plus(shop.limits().prepaymentTerm());
        var last = reminder(Kind.PAYMENT_REMINDER, "version/" + agreed.version(), agreed.at(), agreed.version(), end);
        var link = wish(Kind.PAYMENT_LINK, cause, agreed.at(), agreed.version());
        return both(link.stream().map(wish -> wish.until(end)).toList(), last);
    }

    private List<Wish> confirmed(OrderEvent.OrderConfirmed confirmed, String cause) {
        var slot = confirmed.terms().delivery().slot();
        var said = wish(Kind.CONFIRMED, cause, confirmed.at(), confirmed.version());
        if (slot == null) {
            return said;
        }
        var zone = ZoneId.of(confirmed.terms().customer().zone().id());
        var begins = slot.date().atTime(slot.from()).atZone(zone).toInstant();
        return both(said, reminder(Kind.DELIVERY_REMINDER, cause, confirmed.at(), confirmed.version(), begins));
    }

    private List<Wish> afterSale(AfterSaleEvent event, String cause) {
        return CaseMessages.of(event).stream()
                .flatMap(kind -> wish(kind, cause, event.at(), 0).stream())
                .map(wish -> wish.about(event.caseId().toString()))
                .toList();
    }

    /** @param cause id of the event */
    public List<Wish> of(ConfirmationEvent event, String cause) {
        return switch (event) {
            case ConfirmationEvent.ContactAttempted it
            when isUnanswered(it.result()) -> wish(Kind.NOT_REACHED, "day/" + day(it.at()), it.at(), 0);
            case ConfirmationEvent.PromiseRenegotiated it ->
                wish(Kind.PROMISE_MOVED, cause, it.at(), 0).stream()
                        .map(wish -> wish.about(it.next().toString()))
                        .toList();
            case ConfirmationEvent.ContactAttempted _,
                    ConfirmationEvent.ContactStarted _,
                    ConfirmationEvent.CustomerReached _,
                    ConfirmationEvent.ContactTargetMissed _,
                    ConfirmationEvent.ContactBreached _,
                    ConfirmationEvent.CustomerUnreachable _,
                    ConfirmationEvent.PromiseGiven _,
                    ConfirmationEvent.PromiseKept _,
                    ConfirmationEvent.PromiseBroken _,
                    ConfirmationEvent.PromiseLapsed _,
                    ConfirmationEvent.DelayForeseen _,
                    ConfirmationEvent.WorkClaimed _,
                    ConfirmationEvent.WorkReleased _,
                    ConfirmationEvent.WorkHandedOver _,
                    ReviewEvent _,
                    ConfirmationEvent.Unknown _ -> List.of();
        };
    }

    public List<Wish> of(StockShort event, String cause) {
        return wish(Kind.STOCK_CHANGED, cause, event.at(), event.orderVersion());
    }

    /** The code of a certificate is not in any event; whoever sends the message asks for it. */
    public List<Wish> of(Kind kind, Gift gift, Instant at) {
        return wish(kind, gift.certificate(), at, 0).stream()
                .map(wish -> wish.about(gift.certificate()))
                .toList();
    }

    /**
     * The notice of R080: at once where a delay is foreseeable, which is outside the window, with a question to a
     * supplier, or where the queue says so; else in minute 25, and then only for whom nobody has reached.
     */
    public List<Wish> notice(Correspondence file) {
        return file.order()
                .filter(order -> order.channel() != Channel.PHONE && file.delayed())
                .map(order -> at(order.placedAt(), notice(order.placedAt())))
                .orElse(List.of());
    }

    private List<Wish> accepted(OrderPlaced placed) {
        if (placed.channel() == Channel.PHONE) {
            return List.of(); // he is on the telephone, and is told
        }
        var notice = notice(placed.placedAt());
        var hours = CallingHours.of(shop, placed.terms().customer().zone());
        return hours.window().isOpen(placed.placedAt())
                ? both(wish(Kind.ACCEPTED, PLACED, placed.placedAt(), 0), notice)
                : at(placed.placedAt(), notice);
    }

    private List<Wish> notice(Instant placed) {
        return wish(Kind.ACCEPTED_NOTICE, PLACED, placed, 0);
    }

    private static List<Wish> at(Instant due, List<Wish> wishes) {
        return wishes.stream().map(wish -> wish.due(due)).toList();
    }

    private List<Wish> wish(Kind kind, String cause, Instant at, int version) {
        var timing = timings.of(kind);
        return timing.wanted() ? List.of(Wish.of(kind, cause, at, version).due(at.plus(timing.shift()))) : List.of();
    }

    private List<Wish> reminder(Kind kind, String cause, Instant at, int version, Instant end) {
        var timing = timings.of(kind);
        return timing.wanted()
                ? Wish.reminder(kind, cause, at, version, end, timing.shift()).stream()
                        .toList()
                : List.of();
    }

    private static List<Wish> both(List<Wish> one, List<Wish> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    /** By the shop's calendar: the customer's may not be known yet. */
    private String day(Instant at) {
        return at.atZone(ZoneId.of(shop.zone())).toLocalDate().toString();
    }

    private static boolean isUnanswered(AttemptResult result) {
        return switch (result) {
            case NO_ANSWER, BUSY, ROBOT -> true;
            case OTHER_PERSON, WRONG_NUMBER, LATER -> false;
        };
    }
}
