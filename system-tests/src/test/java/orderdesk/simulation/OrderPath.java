package orderdesk.simulation;

import static orderdesk.simulation.Facts.require;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import orderdesk.contracts.order.AfterSaleEvent;
import orderdesk.contracts.order.AfterSaleEvent.AfterSaleOpened;
import orderdesk.contracts.order.MysteryEvent;
import orderdesk.contracts.order.OrderDrafted;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.contracts.order.OrderEvent.ConfirmationRefused;
import orderdesk.contracts.order.OrderEvent.DeliveryReported;
import orderdesk.contracts.order.OrderEvent.OrderAgreed;
import orderdesk.contracts.order.OrderEvent.OrderAmended;
import orderdesk.contracts.order.OrderEvent.OrderCancelled;
import orderdesk.contracts.order.OrderEvent.OrderConfirmed;
import orderdesk.contracts.order.OrderEvent.OrderExpired;
import orderdesk.contracts.order.OrderEvent.OrderPlaced;
import orderdesk.contracts.order.OrderEvent.OrderReopened;
import orderdesk.contracts.order.OrderEvent.PaymentRecorded;
import orderdesk.contracts.order.OrderTerms;
import orderdesk.contracts.order.ReadBack;
import orderdesk.contracts.order.Totals;
import orderdesk.contracts.shared.Money;
import orderdesk.order.domain.State;
import orderdesk.platform.aggregate.port.Announcement;
import org.jspecify.annotations.Nullable;

/** The way of one order as its events tell it (architecture section 3); what leaves the way is objected to. */
final class OrderPath {

    private static final Set<State.Name> OPEN = Set.of(State.Name.PLACED, State.Name.AGREED);
    private static final Set<State.Name> OVER = Set.of(State.Name.CANCELLED, State.Name.EXPIRED);
    private static final Set<State.Name> CHANGEABLE =
            Set.of(State.Name.PLACED, State.Name.AGREED, State.Name.CONFIRMED);

    private State.@Nullable Name state;
    private int version;
    private @Nullable OrderTerms terms;

    /** When the order came by telephone. */
    private @Nullable ReadBack spokenWhilePlaced;

    private final Set<String> judged = new HashSet<>();
    private final Set<String> references = new HashSet<>();
    private long paid;
    private boolean owed;

    State.@Nullable Name state() {
        return state;
    }

    int version() {
        return version;
    }

    String tag() {
        return "v" + version;
    }

    Money due() {
        return Objects.requireNonNull(terms).totals().due();
    }

    void goOn(OrderEvent event, Announcement news, Facts facts) {
        require((state == null) == event instanceof OrderPlaced, event, "Not placed first, or placed twice");
        switch (event) {
            case OrderPlaced placed -> placed(placed);
            case OrderAmended amended -> amended(amended);
            case OrderReopened reopened -> {
                require(state == State.Name.CONFIRMED, event, "Reopened though it was " + state);
                changed(reopened.version(), reopened.terms(), event);
            }
            case PaymentRecorded payment -> paid(payment);
            case OrderAgreed agreed -> {
                require(OPEN.contains(state) && agreed.version() == version, event, "Agreed though " + this);
                judged(news, event);
                state = State.Name.AGREED;
            }
            case OrderConfirmed confirmed -> confirmed(confirmed, facts);
            case ConfirmationRefused refused -> {
                judged(news, refused);
                state = OPEN.contains(state) ? State.Name.PLACED : state;
            }
            case OrderCancelled _ -> end(State.Name.CANCELLED, CHANGEABLE.contains(state), event);
            case OrderExpired _ -> end(State.Name.EXPIRED, state == State.Name.PLACED, event);
            case DeliveryReported reported -> delivered(reported);
            case OrderDrafted _, AfterSaleEvent _, MysteryEvent _ ->
                throw new AssertionError("Nobody drafts or complains here: " + event);
            case OrderEvent.Unknown _ -> throw new AssertionError("Announced what nobody knows");
        }
    }

    /** What was paid for an order that came to nothing is somebody's task, once. */
    void goesBack(AfterSaleEvent event) {
        if (event instanceof AfterSaleOpened opened) {
            require(paid > 0 && OVER.contains(state) && !owed, opened, "Money of an order goes back though " + this);
            owed = true;
        }
    }

    private void placed(OrderPlaced placed) {
        require(placed.version() == 1, placed, "Placed as another version");
        state = State.Name.PLACED;
        version = 1;
        spokenWhilePlaced = placed.readBack();
        reckon(placed.terms(), placed);
    }

    /** A comment, or what benefits are worth, makes no new version. */
    private void amended(OrderAmended amended) {
        if (amended.version() == version) {
            require(CHANGEABLE.contains(state), amended, "Amended though it was " + state);
            reckon(amended.terms(), amended);
        } else {
            require(OPEN.contains(state), amended, "Amended though it was " + state);
            changed(amended.version(), amended.terms(), amended);
        }
    }

    private void changed(int next, OrderTerms now, OrderEvent event) {
        require(next == version + 1, event, "No version %d after %d".formatted(next, version));
        version = next;
        state = State.Name.PLACED;
        reckon(now, event);
    }

    private void confirmed(OrderConfirmed confirmed, Facts facts) {
        require(state == State.Name.AGREED && confirmed.version() == version, confirmed, "Confirmed though " + this);
        require(confirmed.terms().lines().equals(lines().lines()), confirmed, "Other lines than were announced");
        facts.stock(confirmed.orderId()).requireComplete(confirmed);
        facts.call(confirmed.orderId()).requireAgreed(confirmed, spokenWhilePlaced);
        state = State.Name.CONFIRMED;
        reckon(confirmed.terms(), confirmed);
    }

    /** A customer's word is judged once: nothing else may be said because of the same event. */
    private void judged(Announcement news, OrderEvent event) {
        var because = news.cause().causation();
        if (because != null && because.startsWith("confirmation:")) {
            require(judged.add(because), event, "A second verdict because of " + because);
        }
    }

    private void delivered(DeliveryReported reported) {
        var after = switch (reported.result()) {
            case DELIVERED -> State.Name.DELIVERED;
            case REFUSED -> State.Name.REFUSED;
            case RETURNED -> State.Name.RETURNED;
            case FAILED, UNCOLLECTED -> State.Name.CONFIRMED;
        };
        var returns = state == State.Name.DELIVERED && after == State.Name.RETURNED;
        end(after, state == State.Name.CONFIRMED || returns, reported);
    }

    private void end(State.Name next, boolean allowed, OrderEvent event) {
        require(allowed, event, "%s though it was %s".formatted(next, state));
        state = next;
    }

    private void paid(PaymentRecorded payment) {
        require(references.add(payment.reference()), payment, "Paid twice");
        paid += payment.amount().minor();
        require(payment.totals().paid().minor() == paid, payment, "Payments do not add up to " + paid);
        balance(payment.totals(), payment);
        terms = with(lines(), payment.totals());
    }

    private OrderTerms lines() {
        return Objects.requireNonNull(terms);
    }

    private static OrderTerms with(OrderTerms of, Totals totals) {
        return new OrderTerms(
                of.customer(), of.recipient(), of.lines(), of.delivery(), of.payment(), totals, of.comment());
    }

    private void reckon(OrderTerms now, OrderEvent event) {
        var sum = now.lines().stream().mapToLong(line -> line.total().minor()).sum();
        require(now.totals().lines().minor() == sum, event, "Lines do not add up to " + sum);
        balance(now.totals(), event);
        terms = now;
    }

    private static void balance(Totals totals, OrderEvent event) {
        var total = totals.lines().minus(totals.discounts()).plus(totals.delivery());
        var rest = total.minus(totals.certificates()).minus(totals.paid());
        require(
                totals.total().equals(total)
                        && rest.equals(totals.due().minus(totals.refundDue()))
                        && Math.min(totals.due().minor(), totals.refundDue().minor()) == 0,
                event,
                "Totals do not balance");
    }

    @Override
    public String toString() {
        return "%s of version %d".formatted(state, version);
    }
}
