package orderdesk.confirmation.script;

import static orderdesk.confirmation.Story.rub;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import orderdesk.confirmation.Story;
import orderdesk.confirmation.domain.Case;
import orderdesk.confirmation.domain.Follow;
import orderdesk.confirmation.domain.FollowStock;
import orderdesk.contracts.order.Customer;
import orderdesk.contracts.order.Delivery;
import orderdesk.contracts.order.Line;
import orderdesk.contracts.order.LineId;
import orderdesk.contracts.order.OrderEvent.Channel;
import orderdesk.contracts.order.OrderTerms;
import orderdesk.contracts.order.PaymentMethod;
import orderdesk.contracts.order.Recipient;
import orderdesk.contracts.order.Totals;
import orderdesk.contracts.order.Totals.CertificateLeft;
import orderdesk.contracts.shared.Money;
import orderdesk.contracts.shared.Person;
import orderdesk.contracts.shared.Sku;
import orderdesk.contracts.shared.Slot;
import orderdesk.contracts.shared.Zone;
import orderdesk.contracts.shop.ShopSettings;
import orderdesk.contracts.shop.ShopSettings.Limits;
import orderdesk.contracts.stock.LineStock;
import orderdesk.contracts.stock.StockEvent.StockChecked;
import orderdesk.platform.testing.FixedShops;
import org.jspecify.annotations.Nullable;

/** Conversations on all the check data. */
final class Scripts {

    static final Instant NOON = Instant.parse("2026-11-24T09:00:00Z");

    /** The end of a year in Moscow. */
    static final Instant LAPSES = Instant.parse("2027-12-31T21:00:00Z");

    private Scripts() {}

    static List<OrderTerms> variations(Person person) {
        var all = new ArrayList<OrderTerms>();
        for (var count : new int[] {1, 2, 5, 11, 14, 21, 111, 200}) {
            all.add(of(person, "Asia/Kamchatka", Story.terms(Story.PHONE, lines(count))));
        }
        var slot = new Slot(LocalDate.of(2027, 1, 1), LocalTime.of(10, 30), LocalTime.of(14, 0));
        all.add(of(person, "Europe/Moscow", courier(slot)));
        all.add(of(person, "Europe/Moscow", courier(null)));
        all.add(covered(of(person, "Europe/Moscow", Story.terms()), null));
        all.add(covered(of(person, "Europe/Moscow", Story.terms()), new CertificateLeft(rub(500), LAPSES)));
        return all;
    }

    static Line[] lines(int count) {
        var names = List.of("Футболка домашняя, сезон 2025/26", "Кружка", "Носки (3 пары)");
        var prices = List.of(0L, 1L, 100L, 121L, 2_100L, 20_000L, 129_000L, 100_000_100L);
        return IntStream.range(0, count)
                .mapToObj(i -> new Line(
                        new LineId("" + i),
                        new Sku("s" + i),
                        names.get(i % 3),
                        new Line.Options(i % 2 == 0 ? "XL" : null, null, i % 3 == 0 ? "Серия «А»" : null),
                        1 + i * 7,
                        new Money(prices.get(i % prices.size()), "RUB"),
                        i % 5 == 0))
                .toArray(Line[]::new);
    }

    static OrderTerms courier(@Nullable Slot slot) {
        var delivery =
                new Delivery(Delivery.Method.COURIER, Story.byPost().address(), null, slot, null, Story.rub(490));
        return Story.with(Story.terms(), delivery);
    }

    static OrderTerms covered(OrderTerms terms, @Nullable CertificateLeft left) {
        var totals = new Totals(rub(1290), rub(90), rub(0), rub(1200), rub(1200), rub(0), rub(0), rub(0), left);
        return new OrderTerms(
                terms.customer(), terms.recipient(), terms.lines(), terms.delivery(), PaymentMethod.LINK, totals, null);
    }

    static OrderTerms of(Person person, String zone, OrderTerms terms) {
        var customer =
                new Customer(person, Story.PHONE, null, Zone.sure(zone, Zone.Source.ADDRESS), Customer.Type.RETAIL);
        return new OrderTerms(
                customer,
                new Recipient(person, null),
                terms.lines(),
                terms.delivery(),
                terms.payment(),
                terms.totals(),
                terms.comment());
    }

    static String first(OrderTerms terms, Instant now) {
        return script(terms, true, now).steps().getFirst().say().getFirst();
    }

    static Script.Step step(OrderTerms terms, String id) {
        return steps(script(terms, true, NOON), id);
    }

    static Script.Step steps(Script script, String id) {
        return script.steps().stream()
                .filter(step -> step.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    static Script script(OrderTerms terms, boolean keepsQuotedPrice, Instant now) {
        return conversation(keepsQuotedPrice, now).about(item(terms, stock(1, rub(1390))));
    }

    static Conversation conversation(boolean keepsQuotedPrice, Instant now) {
        var shop = keepsQuotedPrice ? FixedShops.tribuna() : notKeeping(FixedShops.tribuna());
        return new Conversation(shop, Optional.of("Анна"), now);
    }

    static Case item(OrderTerms terms, LineStock stock) {
        var settings = FixedShops.tribuna();
        var placed = Story.placed(Story.ORDER, Channel.SITE, terms, Story.PLACED);
        var known = new Follow(settings, Story.PLACED)
                .order(Optional.empty(), Story.ORDER, FixedShops.TRIBUNA, placed)
                .next();
        var checked = new StockChecked(Story.ORDER, 1, 1, List.of(stock), List.of("optovik"), false, null, Story.KNOWN);
        return new FollowStock(settings, Story.KNOWN)
                .checked(Optional.of(known), FixedShops.TRIBUNA, checked)
                .next();
    }

    static LineStock stock(int missing, Money priceNow) {
        var alternative = new LineStock.Alternative(
                new Sku("alt"), "Футболка гостевая", new Line.Options("M", null, null), rub(1190), 3, "тот же размер");
        return new LineStock(
                new LineId("1"),
                new Sku("FUT-M-RED"),
                1,
                1 - missing,
                missing,
                LineStock.Certainty.ASK,
                Story.PLACED,
                "optovik",
                priceNow,
                false,
                null,
                missing == 0 ? List.of() : List.of(alternative));
    }

    static List<String> sentences(Script script) {
        return script.steps().stream()
                .flatMap(step -> Stream.concat(
                        step.say().stream(), step.branches().stream().flatMap(branch -> branch.say().stream())))
                .toList();
    }

    /** The same shop, which asks for today's price. */
    static ShopSettings notKeeping(ShopSettings shop) {
        var limits = shop.limits();
        return new ShopSettings(
                shop.brand(),
                shop.zone(),
                shop.currency(),
                shop.country(),
                shop.window(),
                new Limits(
                        limits.firstContactTarget(),
                        limits.firstContactBreach(),
                        limits.stockUnknownAfter(),
                        limits.orderExpiry(),
                        limits.prepaymentTerm(),
                        false),
                shop.retries(),
                shop.tariffs());
    }
}
