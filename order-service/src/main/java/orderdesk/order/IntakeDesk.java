package orderdesk.order;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.contracts.order.OrderEvent.Channel;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shop.ShopSettings;
import orderdesk.order.domain.CustomerZones;
import orderdesk.order.domain.Order;
import orderdesk.order.domain.Placement;
import orderdesk.order.domain.Placing;
import orderdesk.order.domain.Unacceptable;
import orderdesk.order.intake.Intake;
import orderdesk.order.intake.OrderRequest;
import orderdesk.platform.Decision;
import orderdesk.platform.aggregate.Aggregates;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.Done;
import orderdesk.platform.aggregate.Ids;
import orderdesk.platform.aggregate.MadeByAnother;
import orderdesk.platform.aggregate.Once;
import orderdesk.platform.shops.Shops;
import org.jspecify.annotations.Nullable;

/** Where orders come in. */
public final class IntakeDesk {

    private final Aggregates<Order, OrderEvent> orders;
    private final ExternalNumbers externals;
    private final OrderNumbers numbers;
    private final Shops shops;
    private final CustomerZones zones;
    private final Codes codes;
    private final Clock clock;

    /** Whoever took the order in the shop's CRM; the desk does not know them. */
    public static final OperatorId CRM_PEOPLE = new OperatorId("crm/people");

    IntakeDesk(
            Aggregates<Order, OrderEvent> orders,
            ExternalNumbers externals,
            OrderNumbers numbers,
            Shops shops,
            CustomerZones zones,
            Codes codes,
            Clock clock) {
        this.orders = orders;
        this.externals = externals;
        this.numbers = numbers;
        this.shops = shops;
        this.zones = zones;
        this.codes = codes;
        this.clock = clock;
    }

    /**
     * From a storefront: the order is owed a call.
     *
     * @throws Unacceptable when it cannot be kept
     * @throws ExternalNumberTaken when another order has the storefront's number
     */
    public Done<Order, OrderEvent> fromSite(ShopId shop, OrderRequest request, Once once, Cause cause) {
        if (request.readBack() != null) {
            throw Unacceptable.because("/readBack", "not-by-site", "Only an operator reads an order back.");
        }
        return place(shop, request, How.SITE, once, cause);
    }

    /**
     * From a shop's CRM, by the way on which it was taken there: what was taken by telephone was agreed in that talk, and is
     * owed no call; nothing was read back here, so it has no ticks.
     *
     * @throws Unacceptable when it cannot be kept
     */
    public Done<Order, OrderEvent> fromCrm(ShopId shop, OrderRequest request, Channel channel, Once once, Cause cause) {
        var operator = channel == Channel.PHONE ? CRM_PEOPLE : null;
        return place(shop, request, new How(channel, operator), once, cause);
    }

    /** By telephone: read back while it was taken, so agreed in the same write (R012). */
    public Done<Order, OrderEvent> byPhone(
            ShopId shop, OrderRequest request, OperatorId operator, Once once, Cause cause) {
        if (request.readBack() == null) {
            throw Unacceptable.because("/readBack", "missing", "An order by telephone is read back first.");
        }
        return place(shop, request, new How(Channel.PHONE, operator), once, cause);
    }

    /** A repeat is answered as the first was, also where its time slot has passed since or a rule is new. */
    private Done<Order, OrderEvent> place(ShopId shop, OrderRequest request, How how, Once once, Cause cause) {
        var own = new OrderId(Ids.of(shop.value(), once.client(), once.key()));
        try {
            var decision = decide(own, shop, request, how, cause);
            return orders.create(shop, decision.next().id().toString(), once, cause, () -> decision);
        } catch (Unacceptable refusal) {
            return repeated(own, shop, request, once, cause, refusal);
        } catch (MadeByAnother _) {
            throw new ExternalNumberTaken(String.valueOf(request.externalNumber()));
        }
    }

    private Done<Order, OrderEvent> repeated(
            OrderId own, ShopId shop, OrderRequest request, Once once, Cause cause, Unacceptable refusal) {
        var id = externals.claimed(shop, request.externalNumber()).orElse(own);
        try {
            return orders.create(shop, id.toString(), once, cause, () -> {
                throw refusal;
            });
        } catch (MadeByAnother _) {
            throw refusal;
        }
    }

    /** @param own of the request; see {@link ExternalNumbers} for where the order goes instead */
    private Decision<Order, OrderEvent> decide(OrderId own, ShopId shop, OrderRequest request, How how, Cause cause) {
        var now = clock.instant();
        var settings = shops.settings(shop).orElseThrow(() -> new UnknownShop(shop));
        var terms = Intake.terms(request, settings, zones, now);
        var consents = Objects.requireNonNull(request.consents());
        var expiry = settings.limits().orderExpiry();
        var operator = how.operator();
        var readBack = request.readBack();
        var spoken = operator == null || readBack == null ? null : readBack.as(1, operator, now);
        if (spoken != null) {
            Placing.requireReadBack(terms, spoken);
        }
        var id = externals.claim(shop, request.externalNumber(), own, cause);
        var placement = placement(id, shop, request, how.channel(), settings, now);
        if (operator == null) {
            return Placing.site(placement, terms, consents, expiry);
        }
        return spoken == null
                ? Placing.agreedElsewhere(placement, terms, consents, expiry, operator)
                : Placing.byPhone(placement, terms, consents, expiry, spoken);
    }

    /** @param operator who spoke with the customer while it was taken; nobody did where it is owed a call */
    private record How(Channel channel, @Nullable OperatorId operator) {

        static final How SITE = new How(Channel.SITE, null);
    }

    private Placement placement(
            OrderId id, ShopId shop, OrderRequest request, Channel channel, ShopSettings settings, Instant now) {
        return new Placement(
                id,
                shop,
                numbers.next(shop),
                request.externalNumber(),
                channel,
                Objects.requireNonNull(request.codes()).stream()
                        .map(codes::hidden)
                        .toList(),
                now,
                settings.limits().prepaymentTerm(),
                null);
    }
}
