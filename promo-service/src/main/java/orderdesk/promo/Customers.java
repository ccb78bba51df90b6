package orderdesk.promo;

import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import orderdesk.contracts.order.OrderTerms;
import orderdesk.platform.codes.KeyedCodes;

/** Names customers by keyed hashes, so that what is counted of them says to nobody who they are. */
record Customers(KeyedCodes codes) {

    /** Whose limits count: by phone, else by e-mail; who has neither is counted by name, within the shop. */
    String one(OrderTerms terms) {
        return all(terms).getFirst();
    }

    /** Everything that he is known by; somebody who changes one of them keeps the other. */
    List<String> all(OrderTerms terms) {
        var customer = terms.customer();
        var phone = customer.phone();
        var names = Stream.concat(
                        Stream.ofNullable(phone == null ? null : phone.e164()),
                        Stream.ofNullable(customer.email())
                                .map(mail -> mail.strip().toLowerCase(Locale.ROOT)))
                .map(this::hidden)
                .toList();
        return names.isEmpty() ? List.of(hidden(List.of(customer.person()).toString())) : names;
    }

    private String hidden(String name) {
        return HexFormat.of().formatHex(codes.derived("customer\n" + name));
    }
}
