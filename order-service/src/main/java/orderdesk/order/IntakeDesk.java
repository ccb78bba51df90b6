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
        return place(shop, request, null, once, cause);
    }

    /** By telephone: read back while it was taken, so agreed in the same write (R012). */
    public Done<Order, OrderEvent> byPhone(
            ShopId shop, OrderRequest request, OperatorId operator, Once once, Cause cause) {
        if (request.readBack() == null) {
            throw Unacceptable.because("/readBack", "missing", "An order by telephone is read back first.");
        }
        return place(shop, request, operator, once, cause);
    }

    /** A repeat is answered as the first was, also where its time slot has passed since or a rule is new. */
    private Done<Order, OrderEvent> place(
            ShopId shop, OrderRequest request, @Nullable OperatorId operator, Once once, Cause cause) {
        var own = new OrderId(Ids.of(shop.value(), once.client(), once.key()));
        try {
            var decision = decide(own, shop, request, operator, cause);
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
    private Decision<Order, OrderEvent> decide(
            OrderId own, ShopId shop, OrderRequest request, @Nullable OperatorId operator, Cause cause) {
        var now = clock.instant();
        var settings = shops.settings(shop).orElseThrow(() -> new UnknownShop(shop));
        var terms = Intake.terms(request, settings, zones, now);
        var consents = Objects.requireNonNull(request.consents());
        var expiry = settings.limits().orderExpiry();
        if (operator == null) {
            var id = externals.claim(shop, request.externalNumber(), own, cause);
            return Placing.site(placement(id, shop, request, Channel.SITE, settings, now), terms, consents, expiry);
        }
        var spoken = Objects.requireNonNull(request.readBack()).as(1, operator, now);
        Placing.requireReadBack(terms, spoken);
        var id = externals.claim(shop, request.externalNumber(), own, cause);
        var placement = placement(id, shop, request, Channel.PHONE, settings, now);
        return Placing.byPhone(placement, terms, consents, expiry, spoken);
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
