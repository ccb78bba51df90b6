package orderdesk.confirmation.script;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import orderdesk.confirmation.domain.Case;
import orderdesk.confirmation.domain.DeliveryCheck;
import orderdesk.confirmation.domain.Order;
import orderdesk.confirmation.domain.Parameters;
import orderdesk.confirmation.domain.Spoken;
import orderdesk.contracts.order.LineId;
import orderdesk.contracts.order.OrderTerms;
import orderdesk.contracts.shared.Money;
import orderdesk.contracts.shared.Person;
import orderdesk.contracts.shared.Sku;
import orderdesk.contracts.shop.ShopScript.Place;
import orderdesk.contracts.shop.ShopSettings;
import orderdesk.platform.language.Names;
import orderdesk.platform.language.Speaker;

/**
 * The call that confirms an order, in default Russian wording (R020, R049-R051).
 *
 * @param operator the given name that customers hear; absent where it is not known
 * @param own what the shop says beside what the desk composes
 */
public record Conversation(ShopSettings shop, Optional<String> operator, Instant now, OwnWords own) {

    /** Changes whenever a sentence does: a read-back names what was spoken. */
    public static final String VERSION = "ru-confirm-4";

    /** In a shop that says nothing of its own. */
    public Conversation(ShopSettings shop, Optional<String> operator, Instant now) {
        this(shop, operator, now, OwnWords.NONE);
    }

    public Script about(Case item) {
        var order = requireNonNull(item.order(), "There is nothing to say of an order that is not known");
        var speaker = speaker(item, order);
        var said = own.of(item, order, speaker);
        var steps = new ArrayList<Script.Step>();
        steps.addAll(new OpeningSteps(speaker).steps());
        steps.addAll(said.at(Place.OPENING));
        steps.add(new OpeningSteps(speaker).recipient());
        steps.addAll(said.afterEach(lines(speaker, item, order).steps()));
        steps.addAll(said.at(Place.BEFORE_DELIVERY));
        steps.addAll(new DeliverySteps(speaker, order.terms(), shop, DeliveryCheck.of(item, shop, now)).steps());
        steps.addAll(said.at(Place.MONEY));
        steps.addAll(new MoneySteps(speaker, order.terms(), shop).steps());
        steps.addAll(said.at(Place.CLOSING));
        steps.add(new ClosingStep(speaker, item).step());
        return new Script(own.version(VERSION), steps);
    }

    /** What an answer to a question means that is asked of this order; nothing where it is not asked, or not answered so. */
    public Optional<Spoken.Reply> answer(Case item, String step, String answer) {
        var order = requireNonNull(item.order(), "There is nothing to say of an order that is not known");
        return own.of(item, order, speaker(item, order)).answer(step, answer);
    }

    /** Steps whose answers count no more once this one is given: what led to their questions was taken back. */
    public Set<String> leftBehind(Case item, String step, String answer) {
        var order = requireNonNull(item.order(), "There is nothing to say of an order that is not known");
        return own.of(item, order, speaker(item, order)).leftBehind(step, answer);
    }

    /**
     * What to say of one alternative for a line that is short, with what the whole order would come to (R023).
     *
     * @param total as order-service's preview of the replacement says it
     * @return nothing where the line is not short, or has no such alternative
     */
    public Optional<List<String>> offer(Case item, LineId line, Sku alternative, Money total) {
        var order = requireNonNull(item.order(), "There is nothing to say of an order that is not known");
        return lines(speaker(item, order), item, order).offer(line, alternative, total);
    }

    private LineSteps lines(Speaker speaker, Case item, Order order) {
        var parameters = Parameters.of(order.terms()).ids();
        return new LineSteps(speaker, item, order, shop.limits().keepsQuotedPrice(), parameters);
    }

    private Speaker speaker(Case item, Order order) {
        var terms = order.terms();
        var customer = terms.customer().person();
        return Speaker.on(now, ZoneId.of(terms.customer().zone().id()))
                .knowing("shop.spokenName", shop.brand().spokenName())
                .knowing("shop.phone", shop.brand().phone())
                .knowing("operator.title", shop.brand().operatorTitle())
                .knowing("operator.given", operator)
                .knowing("customer.callName", Names.callName(customer))
                .knowing("addressAs", addressAs(customer))
                .knowing("order.number", order.number())
                .knowing("order.lines", terms.lines().size())
                .knowing("estimate", estimate(terms.lines().size()))
                .knowing("recipient.fullName", Names.fullName(terms.recipient().person()))
                .knowing("recipient.phone", recipientPhone(terms))
                .knowing("zoneNote", zoneNote(terms))
                .knowing("notify.channelSpoken", channel(terms))
                .knowing("order.confirmed", order.confirmed() ? "да" : null);
    }

    private static Optional<String> addressAs(Person customer) {
        return Optional.ofNullable(customer.addressAs()).map(String::strip).filter(form -> !form.isEmpty());
    }

    private static Optional<String> recipientPhone(OrderTerms terms) {
        var own = terms.recipient().phone();
        return Optional.ofNullable(own == null ? terms.customer().phone() : own).map(phone -> phone.e164());
    }

    private static String estimate(int lines) {
        if (lines <= 5) {
            return "две-три минуты";
        }
        return lines <= 15 ? "около пяти минут" : "около десяти минут";
    }

    /** Times are said in the customer's own; that is said only where it is another than the shop's. */
    private Optional<String> zoneNote(OrderTerms terms) {
        var there = ZoneId.of(terms.customer().zone().id()).getRules().getOffset(now);
        var here = ZoneId.of(shop.zone()).getRules().getOffset(now);
        return there.equals(here) ? Optional.empty() : Optional.of("по вашему времени");
    }

    private static Optional<String> channel(OrderTerms terms) {
        if (terms.customer().phone() != null) {
            return Optional.of("в СМС");
        }
        return Optional.ofNullable(terms.customer().email()).map(_ -> "на почту");
    }
}
