package orderdesk.confirmation.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import orderdesk.contracts.confirmation.ConfirmationEvent;
import orderdesk.contracts.confirmation.ConfirmationEvent.PromiseLapsed;
import orderdesk.contracts.order.AfterSaleEvent;
import orderdesk.contracts.order.MysteryEvent;
import orderdesk.contracts.order.OrderDrafted;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.contracts.order.OrderEvent.Channel;
import orderdesk.contracts.order.OrderEvent.ConfirmationRefused;
import orderdesk.contracts.order.OrderEvent.OrderAgreed;
import orderdesk.contracts.order.OrderEvent.OrderAmended;
import orderdesk.contracts.order.OrderEvent.OrderCancelled;
import orderdesk.contracts.order.OrderEvent.OrderConfirmed;
import orderdesk.contracts.order.OrderEvent.OrderExpired;
import orderdesk.contracts.order.OrderEvent.OrderPlaced;
import orderdesk.contracts.order.OrderEvent.OrderReopened;
import orderdesk.contracts.order.OrderEvent.PaymentRecorded;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.order.OrderTerms;
import orderdesk.contracts.order.RefusalReason;
import orderdesk.contracts.order.Totals;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shop.ShopSettings;
import orderdesk.platform.Decision;
import orderdesk.platform.calling.Purpose;
import orderdesk.platform.calling.Purpose.ConfirmOrder;
import orderdesk.platform.calling.Purpose.JudgeRefused;
import orderdesk.platform.calling.Purpose.SomethingChanged;

/** How a case follows its order, whichever of its own and its stock's events come first. */
public record Follow(ShopSettings settings, Instant now) {

    /** A judge who promised an answer by some time, or none, is waited for so much longer. */
    static final Duration VERDICT_ALARM = Duration.ofSeconds(60);

    public Decision<Case, ConfirmationEvent> order(Optional<Case> known, OrderId id, ShopId shop, OrderEvent event) {
        var item = known.orElseGet(() -> Case.unannounced(id, shop, now));
        if (item.stage() instanceof Stage.Closed) {
            return Decision.of(item);
        }
        return switch (event) {
            case OrderPlaced placed -> Decision.of(placed(item, placed));
            case OrderCancelled _ -> closed(item, Stage.Closed.How.CANCELLED);
            case OrderExpired _ -> closed(item, Stage.Closed.How.EXPIRED);
            case OrderAmended amended -> Decision.of(amended(item, amended));
            case OrderReopened reopened -> Decision.of(reopened(item, reopened));
            case PaymentRecorded paid -> Decision.of(paid(item, paid.totals()));
            case OrderAgreed agreed -> Decision.of(agreed(item, agreed));
            case OrderConfirmed confirmed -> confirmed(item, confirmed);
            case ConfirmationRefused refused -> Decision.of(refused(item, refused));
            case OrderDrafted drafted -> Decision.of(new FollowDraft(settings, now).drafted(item, drafted));
            case AfterSaleEvent _, MysteryEvent _, OrderEvent.DeliveryReported _, OrderEvent.Unknown _ ->
                Decision.of(item);
        };
    }

    private Case placed(Case item, OrderPlaced placed) {
        var known = item.order();
        if (known != null) {
            return known.unplaced() ? new FollowDraft(settings, now).placed(item, known, placed) : item;
        }
        var announced = item.with(Order.placed(placed, placed.placedAt()));
        if (placed.channel() == Channel.PHONE) {
            return announced.in(new Stage.Resting(Stage.Resting.Why.READ_BACK_WHILE_PLACED), settings, now);
        }
        var stock = item.stock();
        var checked = stock != null && stock.orderVersion() >= placed.version() ? stock.at() : null;
        return announced.in(new Stage.ToCall(new ConfirmOrder(placed.placedAt(), checked)), settings, now);
    }

    /**
     * A new zone or telephone may change when to call, so the schedule is made anew. What was agreed and not yet judged
     * is void: the customer has to hear of the change. Money or a comment may change without a new version.
     */
    private Case amended(Case item, OrderAmended event) {
        var order = item.order();
        if (order == null || event.version() < order.version()) {
            return item;
        }
        var next = item.with(order.at(event.version(), event.terms()));
        if (event.version() > order.version() && isAgreed(item.stage())) {
            return next.in(toCall(event.at(), Purpose.What.ORDER_CHANGED), settings, now);
        }
        return stockHeardBefore(next, event.version()).scheduled(settings, now);
    }

    private Case stockHeardBefore(Case item, int version) {
        var stock = item.stock();
        return stock != null
                        && stock.orderVersion() == version
                        && item.stage() instanceof Stage.ToCall(ConfirmOrder(var placed, var known))
                        && known == null
                ? item.in(new Stage.ToCall(new ConfirmOrder(placed, stock.at())), settings, now)
                : item;
    }

    private Case reopened(Case item, OrderReopened event) {
        var order = item.order();
        if (order == null || event.version() <= order.version()) {
            return item;
        }
        return item.with(order.at(event.version(), event.terms()).confirmed(false))
                .in(toCall(event.at(), Purpose.What.ORDER_REOPENED), settings, now);
    }

    private static Case paid(Case item, Totals totals) {
        var order = item.order();
        if (order == null) {
            return item;
        }
        var terms = order.terms();
        var repriced = new OrderTerms(
                terms.customer(),
                terms.recipient(),
                terms.lines(),
                terms.delivery(),
                terms.payment(),
                totals,
                terms.comment());
        return item.with(order.at(order.version(), repriced));
    }

    private Case agreed(Case item, OrderAgreed agreed) {
        if (!awaitsJudge(item.stage())) {
            return item;
        }
        var decidedBy = agreed.decidedBy() == null ? now : agreed.decidedBy();
        var waiting = new Stage.AwaitingVerdict(agreed.at(), decidedBy.plus(VERDICT_ALARM), agreed.waitingFor());
        return item.in(waiting, settings, now);
    }

    private Decision<Case, ConfirmationEvent> confirmed(Case item, OrderConfirmed event) {
        var order = item.order();
        if (order == null) {
            return Decision.of(item);
        }
        var confirmed = item.with(order.at(event.version(), event.terms()).confirmed(true));
        var stock = item.stock();
        var shortNow = stock != null && stock.announcedShort() && stock.orderVersion() == event.version();
        return nothingOwed(confirmed.in(
                shortNow
                        ? new Stage.Attention(Stage.Why.CONFIRMED_BUT_SHORT, event.at())
                        : new Stage.Resting(Stage.Resting.Why.CONFIRMED),
                settings,
                now));
    }

    /** The front of the queue; but a payment that did not come is no matter of minutes. */
    private Case refused(Case item, ConfirmationRefused refused) {
        var order = item.order();
        if (order == null || order.confirmed() || refused.reason() == RefusalReason.ORDER_CLOSED) {
            return item;
        }
        var next = refused.reason() == RefusalReason.PREPAYMENT_MISSING
                ? toCall(refused.at(), Purpose.What.PAYMENT_OVERDUE)
                : new Stage.ToCall(new JudgeRefused(refused.at(), refused.reason()));
        return item.in(next, settings, now);
    }

    private Decision<Case, ConfirmationEvent> closed(Case item, Stage.Closed.How how) {
        return nothingOwed(item.in(new Stage.Closed(how, now), settings, now));
    }

    /** A promise that is not broken yet lapses with the order: there is nothing left to call about. */
    private Decision<Case, ConfirmationEvent> nothingOwed(Case item) {
        var owed = item.promise();
        var free = item.withPromise(null);
        return owed == null || owed.broken()
                ? Decision.of(free)
                : new Decision<>(free, List.of(new PromiseLapsed(item.orderId(), owed.id(), now)));
    }

    private static boolean isAgreed(Stage stage) {
        return awaitsJudge(stage)
                || stage instanceof Stage.Resting(var why) && why == Stage.Resting.Why.READ_BACK_WHILE_PLACED;
    }

    static boolean awaitsJudge(Stage stage) {
        return stage instanceof Stage.AwaitingVerdict
                || stage instanceof Stage.Attention(var why, var _) && why == Stage.Why.JUDGE_SILENT;
    }

    static Stage toCall(Instant at, Purpose.What what) {
        return new Stage.ToCall(new SomethingChanged(at, what));
    }

    static Stage.AwaitingVerdict awaitingVerdict(Instant now) {
        return new Stage.AwaitingVerdict(now, now.plus(VERDICT_ALARM), Set.of());
    }
}
