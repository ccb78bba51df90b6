package orderdesk.notification.text;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import orderdesk.contracts.order.OrderTerms;
import orderdesk.contracts.shared.Language;
import orderdesk.contracts.shared.Money;
import orderdesk.contracts.shared.Person;
import orderdesk.contracts.shop.ShopSettings;
import orderdesk.notification.addressee.domain.GrammaticalCase;
import orderdesk.notification.names.Form;
import orderdesk.notification.names.Inflection;
import orderdesk.notification.order.domain.Correspondence;
import orderdesk.notification.order.domain.Known;
import orderdesk.platform.language.Filters;
import orderdesk.platform.language.Names;
import org.jspecify.annotations.Nullable;

/** What a message about one order may say: values by path. What is not known is not there. */
public final class Values {

    private static final Inflection INFLECTION = new Inflection();

    private final Map<String, Object> values = new HashMap<>();
    private final Set<String> guesses = new TreeSet<>();
    private final Filters filters;
    private final Phrases phrases;

    private final ZoneId customerZone;
    private final ZoneId shopZone;

    private Values(Instant now, ZoneId customerZone, ZoneId shopZone, Language language) {
        this.filters = new Filters(now.atZone(customerZone).toLocalDate(), language);
        this.phrases = Phrases.in(filters);
        this.customerZone = customerZone;
        this.shopZone = shopZone;
    }

    /** In Russian. */
    public static Values of(
            Correspondence file,
            Known order,
            ShopSettings shop,
            Map<GrammaticalCase, String> forms,
            Instant asked,
            Instant now) {
        return of(file, order, shop, Language.RU, forms, asked, now);
    }

    /**
     * @param language of the words that they stand in
     * @param forms of the customer's name that somebody has set right
     * @param asked when that happened which the message is about
     * @param now by which the customer is greeted
     */
    public static Values of(
            Correspondence file,
            Known order,
            ShopSettings shop,
            Language language,
            Map<GrammaticalCase, String> forms,
            Instant asked,
            Instant now) {
        var zone = ZoneId.of(order.terms().customer().zone().id());
        var there = now.atZone(zone);
        var values = new Values(now, zone, ZoneId.of(shop.zone()), language);
        var name = callName(file, order.terms());
        values.put("customer.callName", name.orElse(null));
        values.put(
                "hello",
                values.phrases.greeting(there.toLocalTime())
                        + name.map(it -> ", " + it).orElse(""));
        values.names(order.terms().customer().person(), forms);
        values.shop(shop);
        values.put("status.spoken", values.phrases.status(file));
        new OnReceipt(shop.tariffs(), values.phrases).said(values::put);
        values.agreed(order, shop);
        values.put(
                "payment.url",
                PaymentPage.of(shop, file.orderId(), order.number()).orElse(null));
        values.totals(order.terms());
        values.times().of(file, order, shop, asked);
        return values;
    }

    /** Of a shop alone, in Russian: for whoever asks without an order. */
    public static Values of(ShopSettings shop, Instant now) {
        var zone = ZoneId.of(shop.zone());
        var values = new Values(now, zone, zone, Language.RU);
        values.put("hello", values.phrases.greeting(now.atZone(zone).toLocalTime()));
        values.shop(shop);
        new OnReceipt(shop.tariffs(), values.phrases).said(values::put);
        return values;
    }

    /** The same, and what else the message is about. */
    public Values about(Subject subject) {
        times().of(subject);
        return this;
    }

    private Times times() {
        return new Times(this::put, customerZone, shopZone, filters, phrases);
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
        put("order.positions", new Positions(phrases, filters).of(terms.lines()));
        put("recipient.fullName", Names.fullName(terms.recipient().person()).orElse(null));
        var phone = terms.recipient().phone();
        put("recipient.phone", phone == null ? null : phone.e164());
        put("delivery.spoken", phrases.method(delivery.method()));
        put("delivery.costSpoken", phrases.cost(delivery.cost()));
        put("delivery.point", delivery.pickupPoint());
        put("delivery.term", delivery.term());
        put("delivery.slot", slot);
        put("delivery.date", slot == null ? null : slot.date());
        put("address.spoken", phrases.address(delivery.address(), shop.country()));
        put("payment.spoken", phrases.payment(terms));
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

    private void put(String path, @Nullable Object value) {
        if (value != null) {
            values.put(path, value);
        }
    }
}
