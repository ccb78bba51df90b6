package orderdesk.promo.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import orderdesk.contracts.benefit.BenefitEvent;
import orderdesk.contracts.order.AfterSaleEvent;
import orderdesk.contracts.order.MysteryEvent;
import orderdesk.contracts.order.OrderDrafted;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.contracts.order.OrderEvent.DeliveryResult;
import orderdesk.contracts.order.OrderEvent.OrderAmended;
import orderdesk.contracts.order.OrderEvent.OrderCancelled;
import orderdesk.contracts.order.OrderEvent.OrderConfirmed;
import orderdesk.contracts.order.OrderEvent.OrderExpired;
import orderdesk.contracts.order.OrderEvent.OrderPlaced;
import orderdesk.contracts.order.OrderEvent.OrderReopened;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.order.OrderTerms;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.Decision;

/** What the events of an order mean for its benefits. */
public final class Following {

    private Following() {}

    /** Whether the event makes an order interesting of which nothing is known. */
    public static boolean begins(OrderEvent event) {
        return Naming.in(event).isPresent();
    }

    /**
     * @param customer names whose limits count, without saying who he is
     * @param guessing too many codes that nobody knows came from there: those that are new are not looked up
     */
    public static Decision<OrderBenefits, BenefitEvent> follow(
            ShopId shop,
            OrderId id,
            Optional<OrderBenefits> known,
            OrderEvent event,
            Function<OrderTerms, String> customer,
            boolean guessing,
            Instant now) {
        var current = known.orElseGet(() -> OrderBenefits.nothing(id, now));
        Function<OrderTerms, Basket> basket = terms -> Basket.of(terms, customer.apply(terms));
        var next = switch (event) {
            case OrderPlaced placed ->
                current.holding(shop, placed.version(), basket.apply(placed.terms()), placed.codes(), guessing, now);
            case OrderAmended amended ->
                current.holding(shop, amended.version(), basket.apply(amended.terms()), amended.codes(), guessing, now);
            case OrderReopened reopened ->
                current.holding(
                        shop, reopened.version(), basket.apply(reopened.terms()), reopened.codes(), guessing, now);
            case OrderConfirmed confirmed -> current.redeeming(confirmed.version(), now);
            case OrderCancelled _, OrderExpired _ -> current.ending(Aim.RELEASE, now);
            case OrderEvent.DeliveryReported reported ->
                NOT_SOLD.contains(reported.result()) ? current.ending(Aim.RELEASE, now) : current;
            case AfterSaleEvent.AfterSaleStepTaken step ->
                step.certificate() == null ? current : current.ending(Aim.KEEP, now);
            case OrderEvent.PaymentRecorded _,
                    OrderEvent.OrderAgreed _,
                    OrderEvent.ConfirmationRefused _,
                    OrderDrafted _,
                    AfterSaleEvent.AfterSaleOpened _,
                    AfterSaleEvent.AfterSaleResolved _,
                    MysteryEvent _,
                    OrderEvent.Unknown _ -> current;
        };
        return Decision.of(next);
    }

    /** The goods come back, so the money does too. */
    private static final List<DeliveryResult> NOT_SOLD = List.of(DeliveryResult.REFUSED, DeliveryResult.RETURNED);
}
