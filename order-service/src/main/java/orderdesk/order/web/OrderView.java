package orderdesk.order.web;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import orderdesk.contracts.order.Awaited;
import orderdesk.contracts.order.Customer;
import orderdesk.contracts.order.Delivery;
import orderdesk.contracts.order.Line;
import orderdesk.contracts.order.OrderDrafted;
import orderdesk.contracts.order.OrderDrafted.Ask;
import orderdesk.contracts.order.OrderEvent.Channel;
import orderdesk.contracts.order.OrderEvent.Code;
import orderdesk.contracts.order.OrderEvent.OrderPlaced;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.order.PaymentMethod;
import orderdesk.contracts.order.Recipient;
import orderdesk.contracts.order.Totals;
import orderdesk.contracts.shared.ShopId;
import orderdesk.order.domain.Apart;
import orderdesk.order.domain.Drafting;
import orderdesk.order.domain.Flaw;
import orderdesk.order.domain.Known.Payment;
import orderdesk.order.domain.Mystery;
import orderdesk.order.domain.Order;
import orderdesk.order.domain.Placing;
import orderdesk.order.domain.State;
import orderdesk.platform.access.Caller;
import orderdesk.platform.access.Role;
import org.jspecify.annotations.Nullable;

/**
 * An order as callers see it.
 *
 * @param codes masked
 * @param waitingFor of an agreed order: what the judge waits for
 * @param confirmedAt the last confirmation, also when the order went on since
 * @param reason why it was cancelled, refused or returned
 * @param duplicateOf the order that was kept when this one was cancelled
 * @param apart orders that goods of this one go on in
 * @param draft while it is not placed
 */
record OrderView(
        OrderId id,
        ShopId shop,
        String number,
        @Nullable String externalNumber,
        Channel channel,
        State.Name state,
        int version,
        Customer customer,
        Recipient recipient,
        List<Line> lines,
        Delivery delivery,
        PaymentMethod paymentMethod,
        Totals totals,
        @Nullable String comment,
        List<String> codes,
        Instant placedAt,
        Instant expiresAt,
        @Nullable Set<Awaited> waitingFor,
        @Nullable Instant confirmedAt,
        @Nullable String reason,
        @Nullable OrderId duplicateOf,
        @Nullable List<Payment> payments,
        @Nullable List<OrderId> apart,
        @Nullable OrderId apartFrom,
        @Nullable DraftPart draft) {

    private static final List<Role> MAY_SHIP = List.of(Role.STOREFRONT, Role.WAREHOUSE, Role.FINANCE);

    /** From the first event alone: what a repeated request is answered with, byte for byte. */
    static OrderView of(OrderPlaced placed) {
        var state = placed.readBack() == null ? State.Name.PLACED : State.Name.AGREED;
        return view(Placing.asAnnounced(placed), state, Extras.NONE);
    }

    /** From its first event alone, likewise. */
    static OrderView of(OrderDrafted drafted) {
        return view(Drafting.asAnnounced(drafted), State.Name.DRAFT, Extras.NONE);
    }

    /** Whoever may ship it is never told that an order is confirmed which only tries the desk (decision 0137). */
    static OrderView of(Order order, Caller caller) {
        return Mystery.isRehearsed(order) && MAY_SHIP.stream().anyMatch(caller::is)
                ? view(order, State.Name.PLACED, Extras.unconfirmed(order))
                : of(order);
    }

    static OrderView of(Order order) {
        return view(order, order.state().name(), Extras.of(order));
    }

    private static OrderView view(Order order, State.Name state, Extras extras) {
        var placement = order.placement();
        var terms = order.terms();
        return new OrderView(
                placement.id(),
                placement.shop(),
                placement.number(),
                placement.externalNumber(),
                placement.channel(),
                state,
                order.version(),
                terms.customer(),
                terms.recipient(),
                terms.lines(),
                terms.delivery(),
                terms.payment(),
                terms.totals(),
                terms.comment(),
                placement.codes().stream().map(Code::masked).toList(),
                placement.placedAt(),
                order.progress().expiresAt(),
                extras.waitingFor(),
                extras.confirmedAt(),
                extras.reason(),
                order.state() instanceof State.Cancelled it ? it.duplicateOf() : null,
                extras.payments(),
                extras.apart(),
                extras.apartFrom(),
                DraftPart.of(order.state()));
    }

    /**
     * What is still to be settled.
     *
     * @param asks what the customer wrote, and how sure it is what stands for it
     * @param letter at notification-service
     * @param lacks why it cannot be placed as it is
     */
    record DraftPart(List<Ask> asks, @Nullable UUID letter, List<Flaw> lacks) {

        static @Nullable DraftPart of(State state) {
            return state instanceof State.Draft draft
                    ? new DraftPart(draft.asks(), draft.letter(), draft.lacks())
                    : null;
        }
    }

    /** What an order has gathered since it was placed. */
    private record Extras(
            @Nullable Set<Awaited> waitingFor,
            @Nullable Instant confirmedAt,
            @Nullable String reason,
            @Nullable List<Payment> payments,
            @Nullable List<OrderId> apart,
            @Nullable OrderId apartFrom) {

        static final Extras NONE = new Extras(null, null, null, null, null, null);

        static Extras unconfirmed(Order order) {
            var all = of(order);
            return new Extras(null, null, null, all.payments(), all.apart(), all.apartFrom());
        }

        static Extras of(Order order) {
            return new Extras(
                    order.state() instanceof State.Agreed agreed ? agreed.waitingFor() : null,
                    order.progress().confirmedAt(),
                    reason(order.state()),
                    order.known().payments(),
                    order.progress().apart().stream().map(Apart::order).toList(),
                    order.placement().apartFrom());
        }

        private static @Nullable String reason(State state) {
            return switch (state) {
                case State.Cancelled cancelled -> cancelled.reason();
                case State.Refused refused -> refused.reason();
                case State.Returned returned -> returned.reason();
                case State.Draft _,
                        State.Placed _,
                        State.Agreed _,
                        State.Confirmed _,
                        State.Delivered _,
                        State.Expired _ -> null;
            };
        }
    }
}
