package orderdesk.order.domain;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Objects;
import orderdesk.contracts.order.Customer;
import orderdesk.contracts.order.Delivery;
import orderdesk.contracts.order.OrderTerms;
import orderdesk.contracts.order.Recipient;
import orderdesk.contracts.shared.Address;
import orderdesk.contracts.shared.Phone;
import orderdesk.contracts.shared.Zone;
import orderdesk.contracts.shop.ShopSettings;
import orderdesk.order.domain.Change.OfCustomer;
import org.jspecify.annotations.Nullable;

/** Whom to call, where, and at which hours. */
public final class Contacts {

    static final int COMMENT_MAX = 2_000;
    static final int FORM_MAX = 100;

    private Contacts() {}

    /**
     * @param pointer where the number was typed
     * @throws Unacceptable when it is no number; what was typed is kept in the flaw
     */
    public static @Nullable Phone phone(String pointer, @Nullable String typed, ShopSettings shop) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        return Phone.parse(typed, shop.country())
                .orElseThrow(() -> Unacceptable.because(
                        pointer, "phone-unreadable", "\"%s\" is no telephone number.".formatted(typed)));
    }

    static OrderTerms of(OrderTerms terms, OfCustomer change, ShopSettings shop) {
        var before = terms.customer();
        var phone = phone("/customer/phone", change.phone(), shop);
        return Terms.with(
                terms,
                new Customer(
                        Objects.requireNonNullElse(change.person(), before.person()),
                        phone == null ? before.phone() : phone,
                        change.email() == null ? before.email() : change.email(),
                        before.zone(),
                        before.type()));
    }

    /** Of a draft: unless somebody else was named, who orders is who takes the parcel. */
    static OrderTerms ofBoth(OrderTerms terms, OfCustomer change, ShopSettings shop) {
        var before = terms.customer();
        var next = of(terms, change, shop);
        var after = next.customer();
        return terms.recipient().equals(new Recipient(before.person(), before.phone()))
                ? Terms.with(next, new Recipient(after.person(), after.phone()))
                : next;
    }

    /** Another address may mean another zone, unless the customer said himself where he lives. */
    static OrderTerms livingAt(OrderTerms terms, Address address, CustomerZones zones, ShopSettings shop) {
        var before = terms.delivery();
        var moved = Terms.with(
                terms,
                new Delivery(
                        before.method(), address, before.pickupPoint(), before.slot(), before.term(), before.cost()));
        return in(moved, zoneAt(terms, address, zones, shop));
    }

    /** His own word is not undone by an address. */
    static Zone zoneAt(OrderTerms terms, Address address, CustomerZones zones, ShopSettings shop) {
        var zone = terms.customer().zone();
        return zone.source() == Zone.Source.CUSTOMER_SAID ? zone : zones.of(address, shop.zone());
    }

    /** @throws Unacceptable when there is no such zone */
    static OrderTerms livingIn(OrderTerms terms, String zone) {
        try {
            return in(terms, Zone.sure(ZoneId.of(zone).getId(), Zone.Source.CUSTOMER_SAID));
        } catch (DateTimeException e) {
            throw Unacceptable.because("/changes", "zone", "\"%s\" is no IANA time zone.".formatted(zone));
        }
    }

    static @Nullable String comment(@Nullable String text) {
        if (text != null && text.length() > COMMENT_MAX) {
            throw Unacceptable.because("/comment", "too-long", "At most %d characters.".formatted(COMMENT_MAX));
        }
        return text;
    }

    static String form(String form) {
        if (form.isBlank() || form.length() > FORM_MAX) {
            throw Unacceptable.because("/changes", "address-as", "1 to %d characters.".formatted(FORM_MAX));
        }
        return form.strip();
    }

    private static OrderTerms in(OrderTerms terms, Zone zone) {
        var before = terms.customer();
        return Terms.with(terms, new Customer(before.person(), before.phone(), before.email(), zone, before.type()));
    }
}
