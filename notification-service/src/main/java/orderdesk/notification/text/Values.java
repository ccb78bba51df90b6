package orderdesk.notification.text;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import orderdesk.contracts.order.Line;
import orderdesk.contracts.order.OrderTerms;
import orderdesk.contracts.shared.Money;
import orderdesk.contracts.shared.Person;
import orderdesk.contracts.shop.ShopSettings;
import orderdesk.notification.addressee.domain.GrammaticalCase;
import orderdesk.notification.names.Form;
import orderdesk.notification.names.Inflection;
import orderdesk.notification.order.domain.Correspondence;
import orderdesk.notification.order.domain.Known;
import orderdesk.platform.language.Filters;
import orderdesk.platform.language.Greeting;
import orderdesk.platform.language.Names;
import orderdesk.platform.language.OrderWords;
import orderdesk.platform.language.Template;
import org.jspecify.annotations.Nullable;

/** What a message about one order may say: values by path. What is not known is not there. */
public final class Values {

    private static final String POSITION =
            "{{no}}. {{name}}, {{options}} — {{quantity|count:штука,штуки,штук}}, {{total|money}}";
    private static final String PLAIN_POSITION =
            "{{no}}. {{name}} — {{quantity|count:штука,штуки,штук}}, {{total|money}}";

    private static final Inflection INFLECTION = new Inflection();

    private final Map<String, Object> values = new HashMap<>();
    private final Set<String> guesses = new TreeSet<>();
    private final Filters filters;

    private final ZoneId customerZone;
    private final ZoneId shopZone;

    private Values(Instant now, ZoneId customerZone, ZoneId shopZone) {
        this.filters = new Filters(now.atZone(customerZone).toLocalDate());
        this.customerZone = customerZone;
        this.shopZone = shopZone;
    }

    /**
     * @param forms of the customer's name that somebody has set right
     * @param asked when that happened which the message is about
     * @param now by which the customer is greeted
     */
    public static Values of(
            Correspondence file,
            Known order,
            ShopSettings shop,
            Map<GrammaticalCase, String> forms,
            Instant asked,
            Instant now) {
        var zone = ZoneId.of(order.terms().customer().zone().id());
        var there = now.atZone(zone);
        var values = new Values(now, zone, ZoneId.of(shop.zone()));
        var name = callName(file, order.terms());
        values.put("customer.callName", name.orElse(null));
        values.put(
                "hello",
                Greeting.at(there.toLocalTime()) + name.map(it -> ", " + it).orElse(""));
        values.names(order.terms().customer().person(), forms);
        values.shop(shop);
        values.put("status.spoken", StatusWords.of(file));
        new OnReceipt(shop.tariffs()).said(values::put);
        values.agreed(order, shop);
        values.put(
                "payment.url",
                PaymentPage.of(shop, file.orderId(), order.number()).orElse(null));
        values.totals(order.terms());
        values.times().of(file, order, shop, asked);
        return values;
    }

    /** The same, and what else the message is about. */
    public Values about(Subject subject) {
        times().of(subject);
        return this;
    }

    private Times times() {
        return new Times(this::put, customerZone, shopZone, filters);
    }

    public Map<String, Object> map() {
        return Map.copyOf(values);
    }

    public Filters filters() {
        return filters;
    }

    /** The paths whose values are guesses of grammar, for somebody to look at (R102). */
    public Set<String> guesses() {
        return Set.copyOf(guesses);
    }

    private void names(Person customer, Map<GrammaticalCase, String> own) {
        for (var wanted : GrammaticalCase.values()) {
            var path = "customer.name." + wanted.word();
            var set = Optional.ofNullable(own.get(wanted)).map(text -> new Form(text, true));
            set.or(() -> INFLECTION.fullName(customer, wanted)).ifPresent(form -> {
                put(path, form.text());
                if (!form.sure()) {
                    guesses.add(path);
                }
            });
        }
    }

    /** As he asked to be addressed in this talk, or before it; else by his name. */
    private static Optional<String> callName(Correspondence file, OrderTerms terms) {
        var person = terms.customer().person();
        return Optional.ofNullable(file.contact().addressAs())
                .or(() -> Optional.ofNullable(person.addressAs()))
                .map(String::strip)
                .filter(said -> !said.isEmpty())
                .or(() -> Names.callName(person));
    }

    private void shop(ShopSettings shop) {
        put("shop.name", shop.brand().spokenName());
        put("shop.smsName", shop.brand().smsName());
        put("shop.phone", shop.brand().phone());
    }

    private void agreed(Known order, ShopSettings shop) {
        var terms = order.terms();
        var delivery = terms.delivery();
        var slot = delivery.slot();
        put("order.number", order.number());
        put("order.lines", terms.lines().size());
        put("order.positions", positions(terms));
        put("recipient.fullName", Names.fullName(terms.recipient().person()).orElse(null));
        var phone = terms.recipient().phone();
        put("recipient.phone", phone == null ? null : phone.e164());
        put("delivery.spoken", OrderWords.method(delivery.method()));
        put("delivery.costSpoken", OrderWords.cost(delivery.cost()));
        put("delivery.point", delivery.pickupPoint());
        put("delivery.term", delivery.term());
        put("delivery.slot", slot);
        put("delivery.date", slot == null ? null : slot.date());
        put("address.spoken", OrderWords.address(delivery.address(), shop.country()));
        put("payment.spoken", OrderWords.payment(terms));
    }

    /** Sums of nothing are not said, but for what is due. */
    private void totals(OrderTerms terms) {
        var totals = terms.totals();
        put("totals.lines", totals.lines());
        put("totals.discounts", something(totals.discounts()));
        put("totals.delivery", something(totals.delivery()));
        put("totals.certificates", something(totals.certificates()));
        put("totals.paid", something(totals.paid()));
        put("totals.total", totals.total());
        put("totals.due", totals.due());
    }

    private static @Nullable Money something(Money sum) {
        return sum.isZero() ? null : sum;
    }

    private String positions(OrderTerms terms) {
        return IntStream.range(0, terms.lines().size())
                .mapToObj(at -> position(at + 1, terms.lines().get(at)))
                .collect(Collectors.joining("\n"));
    }

    private String position(int no, Line line) {
        var its = new HashMap<String, Object>();
        its.put("no", no);
        its.put("name", line.name().strip().replaceAll("\\s+", " "));
        its.put("quantity", line.quantity());
        its.put("total", line.total());
        OrderWords.options(line.options()).ifPresent(options -> its.put("options", options));
        return new Template(POSITION)
                .fill(its, filters)
                .or(() -> new Template(PLAIN_POSITION).fill(its, filters))
                .orElseThrow();
    }

    private void put(String path, @Nullable Object value) {
        if (value != null) {
            values.put(path, value);
        }
    }
}
