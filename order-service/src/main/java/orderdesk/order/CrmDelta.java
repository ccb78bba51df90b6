package orderdesk.order;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import orderdesk.contracts.order.Line;
import orderdesk.contracts.order.Recipient;
import orderdesk.contracts.shared.Address;
import orderdesk.contracts.shared.Phone;
import orderdesk.contracts.shared.Sku;
import orderdesk.contracts.shop.ShopSettings;
import orderdesk.order.crm.domain.Theirs;
import orderdesk.order.crm.domain.Theirs.Good;
import orderdesk.order.domain.Change;
import orderdesk.order.domain.Contacts;
import orderdesk.order.domain.Flaw;
import orderdesk.order.domain.Order;
import orderdesk.order.domain.Unacceptable;
import orderdesk.order.intake.OrderRequest;
import org.jspecify.annotations.Nullable;

/**
 * What became different in a CRM since it was last followed, as changes of the order here. What was agreed here meanwhile
 * stays; where both sides changed the same, a person decides and nothing is changed.
 */
final class CrmDelta {

    private final Order order;
    private final Theirs before;
    private final Theirs ours;
    private final Theirs now;
    private final List<Change> changes = new ArrayList<>();
    private final List<Flaw> flaws = new ArrayList<>();

    private CrmDelta(Order order, Theirs before, Theirs now) {
        this.order = order;
        this.before = before;
        this.ours = of(order);
        this.now = now;
    }

    /**
     * @param noted absent where nobody noted it: an order of version 1 stands as it was taken in
     * @throws Unacceptable naming everything that a person has to decide
     */
    static List<Change> changes(Order order, @Nullable Theirs noted, OrderRequest wanted, ShopSettings shop) {
        var now = of(wanted, shop);
        var here = of(order);
        if (noted == null && order.version() > 1 && !here.equals(now)) {
            throw new Unacceptable(List.of(changedHere("/")));
        }
        var delta = new CrmDelta(order, noted == null ? here : noted, now);
        delta.goods();
        delta.rest(wanted);
        if (!delta.flaws.isEmpty()) {
            throw new Unacceptable(delta.flaws);
        }
        return delta.changes;
    }

    static Theirs of(OrderRequest wanted, ShopSettings shop) {
        return new Theirs(
                goods(wanted.lines().stream()
                        .map(item -> new Good(item.sku(), item.price().minor(), item.quantity()))),
                wanted.delivery().method().name(),
                wanted.paymentMethod().name(),
                digest(wanted.delivery().address()),
                digest(Contacts.phone("/phone", wanted.customer().phone(), shop)));
    }

    static Theirs of(Order order) {
        var terms = order.terms();
        return new Theirs(
                goods(terms.lines().stream()
                        .map(line -> new Good(line.sku().value(), line.price().minor(), line.quantity()))),
                terms.delivery().method().name(),
                terms.payment().name(),
                digest(terms.delivery().address()),
                digest(terms.customer().phone()));
    }

    private static List<Good> goods(Stream<Good> lines) {
        return lines
                .collect(Collectors.groupingBy(
                        Good::sku,
                        TreeMap::new,
                        Collectors.groupingBy(Good::price, TreeMap::new, Collectors.summingInt(Good::quantity))))
                .entrySet()
                .stream()
                .flatMap(sku -> goods(sku.getKey(), sku.getValue()))
                .toList();
    }

    private static Stream<Good> goods(String sku, Map<Long, Integer> byPrice) {
        return byPrice.entrySet().stream().map(each -> new Good(sku, each.getKey(), each.getValue()));
    }

    private void goods() {
        var skus = new LinkedHashSet<String>();
        Stream.of(before, now)
                .flatMap(its -> its.goods().stream())
                .map(Good::sku)
                .forEach(skus::add);
        for (var sku : skus) {
            var wanted = now.of(sku);
            if (differs("/items/" + sku, before.of(sku), ours.of(sku), wanted)) {
                follow(new Sku(sku), wanted);
            }
        }
    }

    private void follow(Sku sku, List<Good> wanted) {
        var lines = order.terms().lines().stream()
                .filter(line -> line.sku().equals(sku))
                .toList();
        if (wanted.size() > 1) {
            flaws.add(new Flaw("/items/" + sku, "two-prices", "One product at several prices is amended by hand."));
        } else if (wanted.isEmpty()) {
            lines.forEach(line -> changes.add(new Change.RemoveLine(line.id())));
        } else if (lines.isEmpty()) {
            changes.add(new Change.AddItem(sku, wanted.getFirst().quantity()));
        } else {
            follow(lines, wanted.getFirst());
        }
    }

    private void follow(List<Line> lines, Good wanted) {
        var first = lines.getFirst();
        if (first.price().minor() != wanted.price()) {
            changes.add(new Change.Reprice(first.id(), first.sku()));
        }
        if (first.quantity() != wanted.quantity()) {
            changes.add(new Change.Quantity(first.id(), wanted.quantity()));
        }
        lines.stream().skip(1).forEach(line -> changes.add(new Change.RemoveLine(line.id())));
    }

    private void rest(OrderRequest wanted) {
        var delivery = order.terms().delivery();
        if (differs("/delivery/address", before.address(), ours.address(), now.address())) {
            changes.add(new Change.ToAddress(wanted.delivery().address()));
        }
        var arranged = delivery.slot() != null || delivery.pickupPoint() != null;
        var way = arranged ? delivery.toString() : ours.method();
        if (differs("/delivery/code", before.method(), way, now.method())) {
            changes.add(new Change.ByDelivery(wanted.delivery().method(), null, null, null));
        }
        if (differs("/payments", before.payment(), ours.payment(), now.payment())) {
            changes.add(new Change.ByPayment(wanted.paymentMethod()));
        }
        if (differs("/phone", before.phone(), ours.phone(), now.phone())) {
            called(wanted.customer().phone());
        }
    }

    /** Who takes the parcel himself is called there, too. */
    private void called(@Nullable String phone) {
        var customer = order.terms().customer();
        changes.add(new Change.OfCustomer(null, phone, null));
        if (order.terms().recipient().equals(new Recipient(customer.person(), customer.phone()))) {
            changes.add(new Change.ToRecipient(customer.person(), phone));
        }
    }

    /** Whether theirs is to be followed. */
    private boolean differs(String pointer, Object then, Object here, Object there) {
        if (there.equals(then) || there.equals(here)) {
            return false;
        }
        if (!here.equals(then)) {
            flaws.add(changedHere(pointer));
            return false;
        }
        return true;
    }

    private static Flaw changedHere(String pointer) {
        return new Flaw(pointer, "changed-here", "Changed in the CRM and here: compare both and agree on one.");
    }

    private static String digest(Address address) {
        return Theirs.digest(String.join(
                "\n",
                address.country(),
                Objects.toString(address.city()),
                Objects.toString(address.postalCode()),
                String.join("\n", address.lines())));
    }

    private static String digest(@Nullable Phone phone) {
        return Theirs.digest(phone == null ? "" : phone.e164());
    }
}
