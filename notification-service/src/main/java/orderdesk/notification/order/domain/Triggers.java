package orderdesk.notification.order.domain;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import orderdesk.contracts.confirmation.ConfirmationEvent;
import orderdesk.contracts.confirmation.ConfirmationEvent.AttemptResult;
import orderdesk.contracts.order.AfterSaleEvent;
import orderdesk.contracts.order.Awaited;
import orderdesk.contracts.order.OrderDrafted;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.contracts.order.OrderEvent.Channel;
import orderdesk.contracts.order.OrderEvent.OrderPlaced;
import orderdesk.contracts.shop.ShopSettings;
import orderdesk.contracts.stock.StockEvent.StockShort;
import orderdesk.notification.message.domain.Kind;
import orderdesk.notification.message.domain.Wish;
import orderdesk.platform.calling.CallingHours;

/**
 * What happened, and what the customer should be written about it. The wishes of an event follow from the event and the
 * shop's settings alone, so that a second delivery wishes for the same.
 */
public final class Triggers {

    private static final String PLACED = "placed";

    private final ShopSettings shop;

    public Triggers(ShopSettings shop) {
        this.shop = shop;
    }

    /** @param cause id of the event */
    public List<Wish> of(OrderEvent event, String cause) {
        return switch (event) {
            case OrderPlaced it -> accepted(it);
            case OrderEvent.OrderAgreed it
            when it.waitingFor().contains(Awaited.PREPAYMENT) ->
                List.of(Wish.of(Kind.PAYMENT_LINK, cause, it.at(), it.version()));
            case OrderEvent.OrderConfirmed it -> List.of(Wish.of(Kind.CONFIRMED, cause, it.at(), it.version()));
            case OrderEvent.OrderCancelled it -> List.of(Wish.of(Kind.CANCELLED, cause, it.at(), 0));
            case OrderEvent.OrderAgreed _,
                    OrderEvent.OrderAmended _,
                    OrderEvent.OrderReopened _,
                    OrderEvent.PaymentRecorded _,
                    OrderEvent.ConfirmationRefused _,
                    OrderEvent.OrderExpired _,
                    OrderEvent.DeliveryReported _,
                    OrderDrafted _,
                    AfterSaleEvent _,
                    OrderEvent.Unknown _ -> List.of();
        };
    }

    /** @param cause id of the event */
    public List<Wish> of(ConfirmationEvent event, String cause) {
        return switch (event) {
            case ConfirmationEvent.ContactAttempted it
            when isUnanswered(it.result()) -> List.of(Wish.of(Kind.NOT_REACHED, "day/" + day(it.at()), it.at(), 0));
            case ConfirmationEvent.PromiseRenegotiated it ->
                List.of(Wish.of(Kind.PROMISE_MOVED, cause, it.at(), 0)
                        .about(it.next().toString()));
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
                    ConfirmationEvent.WorkClaimed _,
                    ConfirmationEvent.WorkReleased _,
                    ConfirmationEvent.WorkHandedOver _,
                    ConfirmationEvent.Unknown _ -> List.of();
        };
    }

    /** @param cause id of the event */
    public List<Wish> of(StockShort event, String cause) {
        return List.of(Wish.of(Kind.STOCK_CHANGED, cause, event.at(), event.orderVersion()));
    }

    /**
     * The notice of R080: at once where a delay is foreseeable, which is outside the window or with a question to a
     * supplier; else in minute 25, and then only for whom nobody has reached.
     */
    public List<Wish> notice(Correspondence file) {
        return file.order()
                .filter(order -> order.channel() != Channel.PHONE && file.delayed())
                .map(order -> List.of(notice(order.placedAt()).due(order.placedAt())))
                .orElse(List.of());
    }

    private List<Wish> accepted(OrderPlaced placed) {
        if (placed.channel() == Channel.PHONE) {
            return List.of(); // he is on the telephone, and is told
        }
        var notice = notice(placed.placedAt());
        var hours = CallingHours.of(shop, placed.terms().customer().zone());
        return hours.window().isOpen(placed.placedAt())
                ? List.of(Wish.of(Kind.ACCEPTED, PLACED, placed.placedAt(), 0), notice)
                : List.of(notice.due(placed.placedAt()));
    }

    private static Wish notice(Instant placed) {
        return Wish.of(Kind.ACCEPTED_NOTICE, PLACED, placed, 0);
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
