package orderdesk.order;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import orderdesk.contracts.order.Customer;
import orderdesk.contracts.shared.ShopId;
import orderdesk.order.domain.Order;
import orderdesk.order.domain.State;
import org.jspecify.annotations.Nullable;

/** Lists of a shop's orders. */
public interface OrderBook {

    /** The latest first. */
    List<Order> select(ShopId shop, Wanted wanted, @Nullable Place after, int limit);

    /** Of one person, by telephone or e-mail, placed in this time: the latest first, at most 20 by each. */
    List<Order> near(ShopId shop, Customer customer, Instant from, Instant until);

    /** Of one person; whoever has more is no customer. */
    int OF_PERSON_MAX = 1_000;

    /**
     * Of one person, in any state and of any time, at most {@link #OF_PERSON_MAX} by each.
     *
     * @param phones E.164
     * @param emails in lower case
     */
    List<Order> of(ShopId shop, Set<String> phones, Set<String> emails);

    /** As they were confirmed, the earliest first, up to {@code until}. */
    List<Order> confirmed(ShopId shop, Place after, Instant until, int limit);

    /**
     * What is looked for; what is absent does not matter.
     *
     * @param phone E.164
     * @param name whole words of surname and given name, in any case
     */
    record Wanted(
            @Nullable String number,
            @Nullable String phone,
            @Nullable String name,
            State.@Nullable Name state) {

        /** The same list has the same text, for its cursors. */
        @Override
        public String toString() {
            return "%s|%s|%s|%s".formatted(number, phone, name, state).toLowerCase(Locale.ROOT);
        }
    }

    /** Where a list was left. */
    record Place(Instant at, String number) {

        public static final Place BEGINNING = new Place(Instant.EPOCH, "");

        /** @throws IllegalArgumentException when it was not written by {@link #toString} */
        public static Place parse(String text) {
            var cut = text.indexOf('-');
            if (!text.matches("\\d{1,15}-\\d{1,18}")) {
                throw new IllegalArgumentException("No place in a list: " + text);
            }
            return new Place(Instant.ofEpochMilli(Long.parseLong(text.substring(0, cut))), text.substring(cut + 1));
        }

        @Override
        public String toString() {
            return at.toEpochMilli() + "-" + number;
        }
    }
}
